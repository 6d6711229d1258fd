FROM debian:12
LABEL com.example.value="Apache 2" com.example.value="Apache 2"
LABEL a=1 \
      com.example.value="Apache 2"
ENV RIGHT="MIT"
LABEL com.example.value=$RIGHT
LABEL com.example.value=""
LABEL com.example.value="MIT"
ONBUILD LABEL com.example.value="Apache 2"
