FROM debian:12
ARG MODE=0o755
COPY --chmod=888 a /b
COPY --chmod=10000 a /b
ADD --chmod=$MODE a /b
ADD --chmod=rwx a /b
COPY --chmod=u+y --chown=1 a /b
COPY --chmod=7x7 a /b
COPY --chmod=u+x,go a /b
