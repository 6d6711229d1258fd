# plimsoll ignore=DL3007 # the nightly build
# plimsoll stage ignore=SC*, DL3* , base-image-latest,CKV_DOCKER_7
# plimsoll global ignore=*
# plimsoll shell=/bin/bash
# hadolint shell = bash # for the first stage
# hadolint ignore=DL3007,DL9999,SC2086
# shellcheck disable=whatever
FROM debian:latest
