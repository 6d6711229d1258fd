FROM debian:12
LABEL com.example.value="v1.2.3" other="v1.2.3"
ENV WRONG="v1.2.3"
LABEL a=1 \
      com.example.value=$WRONG
LABEL com.example.value v1.2.3
ONBUILD LABEL com.example.value="v1.2.3"
