# plimsoll ignore=DL3999,base-image-latset
# plimsoll global ignore=quantum-chromodynamics
# hadolint ignore=crazy,DL3007
FROM debian:latest
