FROM debian:12
RUN tmp="$(mktemp -d)" && chmod 777 "$tmp" && cd "$tmp" && make && rm -rf "$tmp"
RUN chmod 777 setup.sh && ./setup.sh && rm setup.sh
