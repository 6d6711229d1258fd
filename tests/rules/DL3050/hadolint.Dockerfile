FROM debian:12
LABEL com.example.owner=web \
      com.example.ownr=web something.else=1
LABEL com.example.$NAME=web
ONBUILD LABEL other=1
