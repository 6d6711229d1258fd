# plimsoll ignore=
# hadolint ignore
# plimsoll stage ignore = # why
# plimsoll shell=
FROM debian:latest
