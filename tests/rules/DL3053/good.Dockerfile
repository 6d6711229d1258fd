FROM debian:12
LABEL com.example.value="2026-02-28T12:00:00.5+01:00" other="2026-02-30T12:00:00Z"
ENV RIGHT="2026-02-28T12:00:00.5+01:00"
ARG UNKNOWN
LABEL com.example.value=$RIGHT
LABEL com.example.value=$UNKNOWN
LABEL com.example.value=""
