FROM scratch
COPY $source $source$source /$target/
ENV ONE=$one TWO=$ONE
ENV $name value
LABEL $key=$value
WORKDIR $dir
USER $user
STOPSIGNAL $signal
VOLUME ["$volume"]
RUN --mount=type=cache,target=$cache true
ARG DEFAULT=$default NEXT=$DEFAULT
ADD --chown=$owner --chmod=$mode --checksum=$sum https://example.com/a /
