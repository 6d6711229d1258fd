FROM debian:12
RUN chmod 4755 /usr/bin/app
RUN chmod u+s /bin/ping && chmod +s app
RUN install -m 6755 app /usr/local/bin/app && \
    chmod g+s /usr/local/bin/app
RUN ["chmod", "04711", "/usr/bin/app"]
RUN <<EOF
chmod ug+rxs /usr/bin/app
EOF
COPY --chmod=4755 app /usr/bin/
ADD --chmod=4555 app /usr/bin/app
ONBUILD RUN chmod u+xs /usr/bin/app
