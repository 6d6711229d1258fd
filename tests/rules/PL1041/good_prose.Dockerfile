# plimsoll is a linter
# plimsoll
# plimsoll: a line on a hull
# plimsoll ignores this: DL3007
# plimsoll ignore rules are explained elsewhere
# plimsoll global settings = none
# hadolint is nice
# hadolint ignore is not used here
# hadolint ignore= comments need a reason
# hadolint ignore DL3007 since it moves
# hadolint: see DL3007
# hadolint reports DL3007 = latest
# hadolint level=warning
# hadolint global
# see hadolint ignore: DL3007
# hadolint-ignore DL3007
# hadolintignore=DL3007
# hadolint ignore={{ codes }}
FROM debian:latest
