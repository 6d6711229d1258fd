FROM debian:12
LABEL com.example.value="0123456" other="main"
ENV RIGHT="0123456"
ARG UNKNOWN
LABEL com.example.value=$RIGHT
LABEL com.example.value=$UNKNOWN
LABEL com.example.value=""
