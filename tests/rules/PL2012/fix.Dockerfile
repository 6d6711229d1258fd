FROM debian:12
RUN podman pull --tls-verify=false registry.example.com/app:1.2
RUN skopeo copy --src-tls-verify=false docker://registry.example.com/app:1.2 dir:/app
COPY <<EOF /etc/containers/registries.conf
[[registry]]
insecure = true
EOF
