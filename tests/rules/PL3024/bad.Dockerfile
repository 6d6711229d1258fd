FROM debian:12
RUN groupadd -g 1001 app && useradd -u 1001 -g app app
RUN useradd --uid=1001 backup && \
    groupadd --gid 1001 backup
RUN adduser -D -u 1001 third
RUN useradd -o -u 1500 fourth
RUN <<EOF
useradd -ou 1001 fifth
EOF
