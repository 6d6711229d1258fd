# plimsoll ignore=DL3006,missing-user # built for a test only
FROM debian

#hadolint ignore = DL3020
# plimsoll ignore=ALL
ADD a /b
RUN a \
# plimsoll ignore=SC2086
  && b
