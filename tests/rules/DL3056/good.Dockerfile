FROM debian:12
LABEL com.example.value="1.2.3-rc.1+5" other="v1.2.3"
ENV RIGHT="1.2.3-rc.1+5"
ARG UNKNOWN
LABEL com.example.value=$RIGHT
LABEL com.example.value=$UNKNOWN
LABEL com.example.value=""
