FROM debian:12 AS build
# the first
CMD ["one"]
RUN make
cmd [ \
    "two", \
    "three"]
CMD [ \
    # this comment goes with it, so that is unsafe
    "four"]
CMD ["five"]

FROM debian:12
CMD six \
  && seven
ONBUILD CMD ["eight"]
RUN <<EOF
CMD ["nine"]
EOF
HEALTHCHECK CMD ["ten"]
CMD eleven