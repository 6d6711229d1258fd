# plimsoll global ignore=DL3,
# plimsoll global ignore=DL3007 , CKV_DOCKER_3
# PLIMSOLL IGNORE=x#
# hadolint ignore=DL3006 DL3007
FROM a
# plimsoll ignore=DL3006