# //npm.example.com/:_authToken=0f1e9d2c-made-up-4b5a-8697
ARG SETTING="_authToken=0f1e9d2c-made-up-4b5a-8697"
FROM debian:12
LABEL com.example.setting="_authToken=0f1e9d2c-made-up-4b5a-8697"
MAINTAINER me _authToken=0f1e9d2c-made-up-4b5a-8697
ENV SETTING _authToken=0f1e9d2c-made-up-4b5a-8697
ENV A=1 \
    SETTING='_authToken=0f1e9d2c-made-up-4b5a-8697'
SHELL ["/bin/bash", "-c", "_authToken=0f1e9d2c-made-up-4b5a-8697"]
RUN echo "_authToken=0f1e9d2c-\
made-up-4b5a-8697"
RUN ["app", "\"_authToken=0f1e9d2c-made-up-4b5a-8697\""]
RUN one && \
    # _authToken=0f1e9d2c-made-up-4b5a-8697
    two
COPY <<EOF /etc/app.conf
value: _authToken=0f1e9d2c-made-up-4b5a-8697
EOF
RUN <<'EOF'
echo "_authToken=0f1e9d2c-made-up-4b5a-8697"
EOF
ADD https://files.example.com/a?x=_authToken=0f1e9d2c-made-up-4b5a-8697 /a
EXPOSE _authToken=0f1e9d2c-made-up-4b5a-8697
ONBUILD RUN echo _authToken=0f1e9d2c-made-up-4b5a-8697
HEALTHCHECK CMD app _authToken=0f1e9d2c-made-up-4b5a-8697
ENTRYPOINT ["app", "_authToken=0f1e9d2c-made-up-4b5a-8697"]
CMD app _authToken=0f1e9d2c-made-up-4b5a-8697
