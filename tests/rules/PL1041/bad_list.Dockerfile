# plimsoll ignore=DL3007,
# hadolint ignore=,DL3007
# plimsoll ignore=DL3007,,DL3006
# hadolint ignore=DL3006 DL3007
# hadolint ignore=DL3006;DL3007
# hadolint ignore=DL3007 because of the nightly build
# hadolint ignore DL3006, DL3007
FROM debian:latest
