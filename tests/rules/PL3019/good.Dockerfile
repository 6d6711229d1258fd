FROM docker:28-dind
ARG ANY
ENV DOCKER_HOST=tcp://docker.example.com:2376 DOCKER_TLS_CERTDIR=/certs
ARG DOCKER_TLS_CERTDIR
ENV DOCKER_HOST=tcp://127.0.0.1:2375
ENV DOCKER_HOST=unix:///var/run/docker.sock
ENV DOCKER_HOST=$ANY
RUN dockerd --tlsverify -H tcp://0.0.0.0:2376
RUN dockerd -H tcp://localhost:2375 && docker -H tcp://docker.example.com:2376 ps
RUN echo dockerd -H tcp://0.0.0.0:2375
EXPOSE 2375 2376
CMD ["dockerd", "--host=unix:///var/run/docker.sock"]
