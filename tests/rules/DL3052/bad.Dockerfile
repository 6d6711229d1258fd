FROM debian:12
LABEL com.example.value="git.example.com/app" other="git.example.com/app"
ENV WRONG="git.example.com/app"
LABEL a=1 \
      com.example.value=$WRONG
LABEL com.example.value git.example.com/app
ONBUILD LABEL com.example.value="git.example.com/app"
