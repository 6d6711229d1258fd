FROM debian:12 AS build
# the first
ENTRYPOINT ["one"]
CMD ["--help"]
entrypoint two \
    --three
ENTRYPOINT [ \
    # this comment goes with it, so that is unsafe
    "four"]
ENTRYPOINT []

FROM debian:12
ENTRYPOINT ["five"]
ONBUILD ENTRYPOINT ["six"]
