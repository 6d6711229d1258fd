FROM debian:12 AS base
ONBUILD CMD ["one"]
FROM base
CMD ["two"]
