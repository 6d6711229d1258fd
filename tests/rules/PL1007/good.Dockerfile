FROM debian:12
CMD ["sleep", "10"]
CMD ['sleep', '10']
RUN [ -f /etc/passwd ]
SHELL ["/bin/bash", "-c"]
ENTRYPOINT []
