# hadolint shell=bash
# to be ignored: DL3006
FROM debian:12
RUN echo "# hadolint ignore=DL3006"
