FROM debian:12
RUN --security=insecure make check
RUN --mount=type=cache,target=/c \
    --security=insecure \
    make
RUN --security=insecure ["make", "check"]
RUN --security=insecure <<EOF
make
EOF
ONBUILD RUN --security=insecure make
