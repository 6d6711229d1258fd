FROM debian:12
LABEL com.example.value="2026-02-30T12:00:00Z" other="2026-02-30T12:00:00Z"
ENV WRONG="2026-02-30T12:00:00Z"
LABEL a=1 \
      com.example.value=$WRONG
LABEL com.example.value 2026-02-30T12:00:00Z
ONBUILD LABEL com.example.value="2026-02-30T12:00:00Z"
