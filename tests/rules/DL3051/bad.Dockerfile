FROM debian:12
LABEL com.example.owner="" com.example.url=
ENV NOTHING=
LABEL com.example.owner=$NOTHING com.example.owner=''
ONBUILD LABEL com.example.owner=""
