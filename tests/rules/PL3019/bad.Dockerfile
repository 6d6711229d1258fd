FROM docker:28-dind
ENV DOCKER_HOST=tcp://docker.example.com:2375
ENV DOCKER_TLS_CERTDIR=""
ARG DOCKER_HOST=tcp://192.0.2.7
RUN dockerd -H tcp://0.0.0.0:2375 & \
    DOCKER_HOST=tcp://docker.example.com:2375 make
RUN docker -H tcp://docker.example.com:2375 ps
RUN <<EOF
docker daemon --host=tcp://0.0.0.0:4243 -H unix:///var/run/docker.sock
EOF
ONBUILD ENV DOCKER_TLS_CERTDIR=
ENTRYPOINT ["dockerd", "--host=tcp://0.0.0.0:2375"]
CMD docker -d -H tcp://0.0.0.0:4243
