FROM debian:12 AS build
ARG HTTPS_PROXY=http://build:Tr7-kuW2@proxy.example.com:3128
FROM debian:12
ENV http_proxy=http://build:Tr7-kuW2@proxy.example.com:3128 \
    https_proxy="http://build:changeme@proxy:3128"
ENV ALL_PROXY socks5://build:Tr7-kuW2@10.0.0.1:1080
