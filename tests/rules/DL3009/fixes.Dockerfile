FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN set -ex; \
    apt-get update; \
    apt-get install -y \
        curl
RUN apt-get update; # the end
RUN (apt-get update)
RUN apt-get update &
RUN ["apt-get", "update"]
RUN <<EOF
apt-get update
EOF
