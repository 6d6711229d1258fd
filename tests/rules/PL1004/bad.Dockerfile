FROM debian:12
RUN --network=offline make
RUN --security=none make
COPY --link=perhaps a /b
COPY --chown a /b
HEALTHCHECK --interval=5 CMD app
HEALTHCHECK --retries=x CMD app
