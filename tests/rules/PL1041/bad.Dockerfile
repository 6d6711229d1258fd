# plimsoll ignore: DL3007
FROM debian:latest
# plimsoll: ignore=DL3003
# hadolint:global ignore=DL3003
RUN cd /src && make
