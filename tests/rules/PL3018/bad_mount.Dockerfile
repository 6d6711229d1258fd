FROM docker:28
RUN docker run --rm -v /var/run/docker.sock:/var/run/docker.sock example/tool
RUN docker create --mount type=bind,source=/var/run/docker.sock,target=/s example/tool
RUN --mount=type=bind,source=/var/run/docker.sock,target=/var/run/docker.sock make
RUN <<EOF
podman run -d --volume=/run/docker.sock:/s:ro example/tool
EOF
HEALTHCHECK CMD docker container run -v /var/run/docker.sock:/s example/tool
ENTRYPOINT ["docker", "run", "-v", "/var/run/docker.sock:/s", "example/tool"]
CMD exec docker run -v /var/run/docker.sock:/s example/tool
