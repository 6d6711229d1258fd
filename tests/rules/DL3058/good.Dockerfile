FROM debian:12
LABEL com.example.value="jane@example.com" other="Jane Doe"
ENV RIGHT="jane@example.com"
ARG UNKNOWN
LABEL com.example.value=$RIGHT
LABEL com.example.value=$UNKNOWN
LABEL com.example.value=""
