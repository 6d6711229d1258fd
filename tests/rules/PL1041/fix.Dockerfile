# plimsoll ignore: DL3007
FROM debian:latest
# hadolint ingore=DL3003 because
# plimsoll: ignore=DL3003
# plimsoll ignore=DL3006;DL3007
# plimsoll ignore=DL3006,,DL3007
# plimsoll gobal ignore=DL3003
RUN cd /src && make
