# hadolint ignore=DL9999,SC2086,crazy
FROM debian:12
# shellcheck disable=SC2086
RUN make
# plimsoll ignore=SC*
RUN make install
# plimsoll ignore=*
# plimsoll ignore=ALL
USER app
