FORM debian
COPY --form=x a
ENV a
RUN --network=x --security=y true
HEALTHCHECK foo
USER app
