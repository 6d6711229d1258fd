FROM debian:12 AS base
CMD ["one"]
ENTRYPOINT ["one"]
HEALTHCHECK CMD ["one"]
ONBUILD CMD ["two"]

FROM base
CMD ["two"]
