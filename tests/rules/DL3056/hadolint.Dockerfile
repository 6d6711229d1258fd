FROM debian:12
LABEL com.example.value="v1.2.3" com.example.value="v1.2.3"
LABEL a=1 \
      com.example.value="v1.2.3"
ENV RIGHT="1.2.3-rc.1+5"
LABEL com.example.value=$RIGHT
LABEL com.example.value=""
LABEL com.example.value="1.2.3-rc.1+5"
ONBUILD LABEL com.example.value="v1.2.3"
