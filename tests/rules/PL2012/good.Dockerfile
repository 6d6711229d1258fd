FROM docker:28
RUN podman pull --tls-verify=true registry.example.com/app && podman pull registry.example.com/app
RUN echo '{ "insecure-registries": [] }' > /etc/docker/daemon.json
RUN echo "use --insecure-registry to allow it"
RUN printf 'insecure = false\n' >> /etc/containers/registries.conf && printf 'insecure = true\n' > /etc/other.conf
RUN dockerd --registry-mirror https://registry.example.com
