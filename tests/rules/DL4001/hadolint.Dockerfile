FROM debian:12 AS base
RUN curl -O https://example.com/a || \
    wget https://example.com/a
RUN make
RUN curl -O https://example.com/b
ONBUILD RUN curl -O https://example.com/c

FROM base
RUN wget https://example.com/a
ONBUILD RUN wget https://example.com/b
RUN sudo curl -O https://example.com/c
