FROM debian:12
CMD exec app
ENTRYPOINT
