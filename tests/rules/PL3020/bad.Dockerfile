FROM docker:28
RUN docker run --rm --privileged example/tests
RUN sudo podman run --cap-add SYS_ADMIN --pid=host example/tests && \
    nerdctl create --cap-add=all --security-opt seccomp=unconfined example/tests
RUN <<EOF
docker --host unix:///s run -it --security-opt=apparmor:unconfined example/tests
EOF
ONBUILD RUN docker run --privileged=true example/tests
HEALTHCHECK CMD docker run --privileged example/tests
ENTRYPOINT ["docker", "container", "run", "--privileged", "example/tests"]
CMD docker run --privileged example/tests
