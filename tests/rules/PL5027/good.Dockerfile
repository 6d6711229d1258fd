FROM debian:12
ARG MIRROR
ENV PIP_INDEX_URL=https://packages.example.com/simple NPM_CONFIG_REGISTRY=https://packages.example.com/npm
RUN echo "deb https://packages.example.com/debian bookworm main" > /etc/apt/sources.list.d/a.list
# repositories of the distributions and their mirrors: signed, and the base image has the keys
RUN echo "deb http://mirror.example.com/ubuntu jammy universe" >> /etc/apt/sources.list
RUN echo "deb http://mirror.example.com/debian bookworm-backports main" > /etc/apt/sources.list.d/b.list
RUN echo http://mirror.example.com/alpine/edge/testing >> /etc/apk/repositories
RUN apk add --no-cache -X http://mirror.example.com/alpine/edge/main tool
RUN sed -i 's|http://old.example.com|http://mirror.example.com|' /etc/apt/sources.list
# comments, text, this machine, unknown hosts, other options
RUN printf '# deb http://packages.example.com/debian bookworm main\n' > /etc/apt/sources.list.d/c.list
RUN pip install -i http://localhost:3141/simple requests && pip install -i http://$MIRROR/simple requests
RUN pip install --proxy http://proxy.example.com:3128 requests && npm config set proxy http://proxy.example.com:3128
RUN npm config set https-proxy http://proxy.example.com:3128 && echo pip install -i http://packages.example.com/simple
COPY <<EOF /root/.m2/settings.xml
<settings xmlns="http://maven.example.com/SETTINGS/1.0.0"/>
EOF
COPY <<EOF /etc/app.conf
homepage=http://www.example.com/
EOF
