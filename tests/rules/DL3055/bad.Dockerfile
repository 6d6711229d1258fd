FROM debian:12
LABEL com.example.value="main" other="main"
ENV WRONG="main"
LABEL a=1 \
      com.example.value=$WRONG
LABEL com.example.value main
ONBUILD LABEL com.example.value="main"
