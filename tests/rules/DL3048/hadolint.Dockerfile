FROM debian:12
LABEL Version=1 VERSION=2
LABEL good=1 \
      Bad=2
LABEL "com.example.Owner"="web"
LABEL $NAME=x
LABEL RUN="docker run IMAGE" com.docker.extension.icon=x
LABEL com.example.one_two/three-4=x
ONBUILD LABEL Owner=z
