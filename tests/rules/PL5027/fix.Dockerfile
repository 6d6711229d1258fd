FROM debian:12
ENV PIP_INDEX_URL=http://packages.example.com/simple
RUN npm ci --registry=http://packages.example.com/npm
RUN echo "deb http://packages.example.com/team/debian bookworm main" > /etc/apt/sources.list.d/a.list
