FROM debian:12
ENTRYPOINT app
CMD ['a']
FROM debian:12
CMD
FROM debian:12
CMD exec app
SHELL ["bash", "-c"]
