FROM debian:12
RUN useradd app
CMD ["/usr/bin/supervisord", "-n"]
