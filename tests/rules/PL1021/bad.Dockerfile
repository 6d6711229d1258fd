ARG GLOBAL="open
ARG VERSION=${VERSION
FROM debian:${VERSION^^} AS base
ENV A=1
ENV NAME=Example B=it's C="${A
ENV legacy it's open
LABEL title=${NAME^^} length=${#NAME} other=${NAME@Q}
ARG ITEM=${NAME:0:1} NEXT=${!NAME}
USER ${}
WORKDIR ${:-a}
EXPOSE "80
VOLUME ["/a", "/${NAME/a}"]
STOPSIGNAL ${NAME[0]}
COPY --chown=${A,,} a${NAME//x} "b c
ADD --checksum=$A-${A:=2} ["it's", "/d"]
COPY ["a\u0062${A^}", "/d"]
RUN --mount=type=cache,target=/c${A^} true
ENV NESTED=${A:-${B^}} REQUIRED=${A:+${NONE:?}}
COPY <<EOF /etc/motd
  "${A^^}" it's
EOF
