FROM debian:12 AS base
ENTRYPOINT ["one"]
CMD ["one"]
HEALTHCHECK CMD ["one"]
ONBUILD ENTRYPOINT ["two"]

FROM base
ENTRYPOINT ["two"]
