FROM debian:12
ARG NAME
LABEL com.example.owner=web com.example.$NAME=web
ARG KNOWN=owner
LABEL com.example.$KNOWN=web
