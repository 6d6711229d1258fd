FROM debian:12 AS base
RUN echo a | sha256sum
RUN make && \
    echo "$(a |& b)"
RUN set -o pipefail && a | b
RUN ["bash", "-c", "a | b"]
RUN echo "a | b"
SHELL ["/usr/local/bin/bash", "-eo", "pipefail", "-c"]
RUN a | b
ONBUILD RUN a | b

FROM base
RUN a | b
SHELL ["powershell", "-Command"]
RUN a | b
SHELL ["/bin/ash", "-o", "pipefail", "-c"]
RUN a | b
SHELL ["/bin/bash", "-c"]
RUN a | b
SHELL ["/opt/powershell", "-Command"]
RUN a | b
ONBUILD SHELL ["/bin/ash", "-o", "pipefail", "-c"]
RUN a | b || true
