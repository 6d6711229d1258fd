FROM debian:12 AS build
RUN git clone https://git.example.com/team/tool.git
RUN git clone --depth 1 --branch main https://git.example.com/team/tool /src \
 && git clone -b 2.x git@git.example.com:team/lib.git
RUN ["git", "clone", "https://git.example.com/team/exec"]
RUN <<EOF
git -c advice.detachedHead=false clone \
  https://git.example.com/team/heredoc
EOF
ONBUILD RUN git clone https://git.example.com/team/onbuild
FROM debian:12
ADD https://git.example.com/team/tool.git /src
ADD git@git.example.com:team/tool.git#develop:docs /docs
ADD https://git.example.com/team/tool.git?branch=next /next
RUN git clone https://git.example.com/team/paths && git checkout -- lib
