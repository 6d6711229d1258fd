FROM debian:12
ARG TOOL_VERSION
RUN git clone --depth 1 -b v1.2.3 https://git.example.com/team/tool.git
RUN git clone --branch "$TOOL_VERSION" https://git.example.com/team/tool.git
RUN git clone https://git.example.com/team/tool.git && cd tool && git checkout 0123456789abcdef
RUN git clone https://git.example.com/team/tool.git /src
WORKDIR /src
RUN git checkout $TOOL_VERSION
RUN git clone /mnt/mirror/tool.git && git fetch origin
RUN git submodule add https://git.example.com/team/lib.git lib
RUN git remote add upstream https://git.example.com/team/tool.git
RUN echo git clone https://git.example.com/team/tool.git
ADD https://git.example.com/team/tool.git#v1.2.3 /src
ADD https://git.example.com/team/tool.git?ref=v1.2.3&keep-git-dir=1 /src
ADD https://files.example.com/tool.tar.gz /src
