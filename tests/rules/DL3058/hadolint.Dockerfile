FROM debian:12
LABEL com.example.value="Jane Doe" com.example.value="Jane Doe"
LABEL a=1 \
      com.example.value="Jane Doe"
ENV RIGHT="jane@example.com"
LABEL com.example.value=$RIGHT
LABEL com.example.value=""
LABEL com.example.value="jane@example.com"
ONBUILD LABEL com.example.value="Jane Doe"
