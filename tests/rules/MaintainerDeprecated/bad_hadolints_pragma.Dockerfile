FROM debian:12
# hadolint ignore=DL4000
MAINTAINER Jane
# plimsoll ignore=DL4000
MAINTAINER Joe
