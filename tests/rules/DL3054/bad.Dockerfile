FROM debian:12
LABEL com.example.value="Apache 2" other="Apache 2"
ENV WRONG="Apache 2"
LABEL a=1 \
      com.example.value=$WRONG
LABEL com.example.value Apache 2
ONBUILD LABEL com.example.value="Apache 2"
