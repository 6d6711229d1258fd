FROM debian:12
ARG MODE
ARG NONE=
COPY --chmod=755 a /b
COPY --chmod=00007777 a /b
ADD --chmod=u+rwX,go=rX,o-w a /b
ADD --chmod=a=u a /b
COPY --chmod=+x a /b
COPY --chmod=$MODE --chown=1 a /b
COPY --chmod=$NONE a /b
COPY --chmod= a /b
