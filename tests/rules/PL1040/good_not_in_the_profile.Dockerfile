# plimsoll ignore=DL3057,DL1001
# hadolint ignore=DL3008,DL3059,DL3*
FROM debian:12
USER app
