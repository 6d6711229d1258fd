FROM example/base AS base
RUN useradd app
FROM base
USER root
ENTRYPOINT ["/usr/bin/server"]
