FROM example/base
RUN useradd app
CMD ["/usr/bin/server"]
