FROM debian:12
LABEL org.opencontainers.image.version=1 a=2 "com.example.team"=web
LABEL com.example.one_two/three-4=x
LABEL maintainer Jane
ARG TEAM
LABEL com.example.$TEAM=unknown
ARG KNOWN=team
LABEL com.example.$KNOWN=known
