ARG REGISTRY=${OTHER:-example.com}
FROM ${REGISTRY}/debian:${VERSION:-12} AS base
ENV NAME='it is "$quoted' B=it\'s C="\"" D=$(date) E=cost$
ENV F=${HOME:?set by the image} G=${NAME#it} H=${NAME%%\*} I=${NAME/a/b} J=${NAME//a/} K=${J:+${K:-"}"}}
RUN echo "it's ${NAME^^} ${#NAME} ${NAME[@]}"
CMD echo it's ${NAME,,}
ENTRYPOINT ["sh", "-c", "${NAME^^}"]
HEALTHCHECK CMD test "${NAME@Q}"
COPY <<"EOF" /etc/motd
${NAME^^}
EOF
COPY <<EOF /etc/motd
it's "${NAME}
EOF
ONBUILD ENV A=${B^}
ARG A=
