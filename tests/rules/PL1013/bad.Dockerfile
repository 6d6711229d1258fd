FROM debian:12
ONBUILD FROM debian:12
onbuild maintainer Jane Doe
ONBUILD \
    ONBUILD RUN make
