FROM debian:12
LABEL com.example.value="https://git.example.com/app?x=1#top" other="git.example.com/app"
ENV RIGHT="https://git.example.com/app?x=1#top"
ARG UNKNOWN
LABEL com.example.value=$RIGHT
LABEL com.example.value=$UNKNOWN
LABEL com.example.value=""
