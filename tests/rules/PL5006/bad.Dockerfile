FROM debian:12 AS build
ENV TOOL=git://git.example.com/team/tool.git
RUN git clone git://git.example.com/team/tool.git && git clone --depth 1 $TOOL
RUN git clone http://git.example.com/team/tool
RUN ["git", "clone", "git://git.example.com/team/exec"]
RUN cd tool && git submodule add \
      http://git.example.com/team/lib.git lib \
 && git remote add upstream git://git.example.com/team/tool.git
RUN <<EOF
git pull http://git.example.com/team/heredoc.git main
EOF
ONBUILD RUN git clone git://git.example.com/team/onbuild
FROM python:3.14
ADD git://git.example.com/team/tool.git /src
RUN pip install git+git://git.example.com/team/tool.git@v1 -e git+http://git.example.com/team/lib.git#egg=lib
RUN npm install git+http://git.example.com/team/tool.git git://github.com/example/tool.git
RUN git clone http://gitserver/team/tool.git
