FROM docker:28
ARG ANY
VOLUME /var/run/app.sock /srv/var/run/docker.sock $ANY
RUN chgrp docker /var/run/docker.sock && ls -l /run/docker.sock
RUN echo "docker run -v /var/run/docker.sock:/var/run/docker.sock example/tool"
ENV DOCKER_HOST=unix:///var/run/docker.sock
CMD ["docker", "run", "example/tool", "-v", "/var/run/docker.sock:/s"]
