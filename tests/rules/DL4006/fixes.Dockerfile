FROM debian:12
RUN a | b
RUN a | b

FROM alpine:3.22
RUN a | b

FROM python:3.13-alpine
RUN a | b

FROM example.com/app:1
RUN a | b

FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN --network=none a | b
RUN <<EOF
a | b
EOF
SHELL ["/bin/sh", "-c"]
RUN a | b
ONBUILD RUN a | b
RUN bash -c "a | b" && sh -c "a | b"
RUN ["bash", "-c", "a | b"]
RUN ["bash", "-c", "\u0061 | b"]
RUN bash <<EOF
a | b
EOF
RUN eval 'a | b'

FROM debian:12

# another comment

# what the RUN is about
  # plimsoll ignore=DL3000
  RUN a | b
