FROM debian:12
# plimsoll ignore=DL4000
MAINTAINER someone@example.com
# hadolint ignore=MaintainerDeprecated
MAINTAINER someone@example.com
USER app
