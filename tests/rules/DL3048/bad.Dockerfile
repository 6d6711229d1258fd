FROM debian:12
LABEL Version=1 VERSION=2
LABEL "com.example.Owner"="web"
LABEL 1st=a last.=b two--dashes=c two..dots=d
LABEL com.docker.owner=web io.docker.x=1 org.dockerproject.y=2
LABEL Maintainer jane
ARG NAME=Team
LABEL $NAME=x \
      com.example.Team=y
ONBUILD LABEL Owner=z
