FROM debian:12
CMD ["one"]
CMD ["two"]
cmd ["three"]
ENTRYPOINT ["one"]
HEALTHCHECK NONE
HEALTHCHECK CMD true
ENTRYPOINT ["two"]
