FROM debian:12
LABEL com.example.value="git.example.com/app" com.example.value="git.example.com/app"
LABEL a=1 \
      com.example.value="git.example.com/app"
ENV RIGHT="https://git.example.com/app?x=1#top"
LABEL com.example.value=$RIGHT
LABEL com.example.value=""
LABEL com.example.value="https://git.example.com/app?x=1#top"
ONBUILD LABEL com.example.value="git.example.com/app"
