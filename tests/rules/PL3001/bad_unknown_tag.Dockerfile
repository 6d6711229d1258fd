ARG TAG
FROM debian:$TAG
CMD ["app"]
