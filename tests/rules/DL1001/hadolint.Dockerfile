# hadolint ignore=DL3006, DL3007
FROM debian
# hadolint global ignore=DL3003
# plimsoll ignore=DL3003
# hadolint ignore=last-user-root
# Hadolint ignore=DL3003
RUN make \
    # hadolint ignore=DL3009
    && make install
# hadolint stage ignore=DL3003
# hadolint ignore=DL3003 and why
  #hadolint ignore = DL3003 ,DL3004 # why
# hadolint shell=bash
