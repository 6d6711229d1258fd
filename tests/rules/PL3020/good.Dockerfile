FROM docker:28
RUN docker run --privileged=false --cap-add=NET_BIND_SERVICE --pid=container:a example/tests
RUN docker run --security-opt no-new-privileges --security-opt seccomp=profile.json example/tests
RUN docker build --cap-add=ALL . && docker exec --privileged a b
RUN echo docker run --privileged example/tests # docker run --privileged x
CMD ["docker", "run", "example/tests", "--privileged"]
