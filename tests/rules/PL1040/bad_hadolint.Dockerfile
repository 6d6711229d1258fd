# hadolint ignore=DL3007
FROM debian:12
USER app
