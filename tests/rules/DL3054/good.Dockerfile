FROM debian:12
LABEL com.example.value="MIT" other="Apache 2"
ENV RIGHT="MIT"
ARG UNKNOWN
LABEL com.example.value=$RIGHT
LABEL com.example.value=$UNKNOWN
LABEL com.example.value=""
