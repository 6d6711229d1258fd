FROM docker:28
RUN dockerd --insecure-registry registry.example.com:5000 &
CMD ["dockerd", "--insecure-registry=registry.example.com:5000"]
RUN podman pull --tls-verify=false registry.example.com/app
RUN skopeo copy --src-tls-verify=false docker://registry.example.com/app dir:/app
RUN buildah push --tls-verify=false app registry.example.com/app
RUN echo '{ "insecure-registries": ["registry.example.com:5000"] }' > /etc/docker/daemon.json
COPY <<EOF /etc/docker/daemon.json
{
  "debug": true,
  "insecure-registries" : [
    "registry.example.com:5000"
  ]
}
EOF
RUN printf '[[registry]]\nlocation = "registry.example.com"\ninsecure = true\n' >> /etc/containers/registries.conf
ENV DOCKER_OPTS="--insecure-registry registry.example.com:5000"
RUN echo 'DOCKER_OPTS="--insecure-registry=registry.example.com"' >> /etc/default/docker
ONBUILD RUN podman pull --tls-verify=false registry.example.com/app
