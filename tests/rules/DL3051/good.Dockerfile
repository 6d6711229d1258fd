FROM debian:12
ARG OWNER
LABEL com.example.owner=$OWNER com.example.url="x" other=""
