FROM redis:8
USER root
RUN apt-get update
