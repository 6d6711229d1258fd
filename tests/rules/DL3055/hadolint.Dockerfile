FROM debian:12
LABEL com.example.value="main" com.example.value="main"
LABEL a=1 \
      com.example.value="main"
ENV RIGHT="0123456"
LABEL com.example.value=$RIGHT
LABEL com.example.value=""
LABEL com.example.value="0123456"
ONBUILD LABEL com.example.value="main"
