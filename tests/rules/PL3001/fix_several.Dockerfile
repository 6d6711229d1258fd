# which of them is not known
FROM debian:12
RUN useradd one && useradd two
CMD ["app"]
