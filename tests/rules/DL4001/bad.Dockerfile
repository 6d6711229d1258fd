FROM debian:12 AS one
RUN curl -O https://example.com/a
RUN wget https://example.com/b
RUN curl -O https://example.com/c

FROM debian:12 AS two
RUN sudo curl -O https://example.com/a && /usr/bin/wget https://example.com/b

FROM debian:12 AS base
RUN wget https://example.com/a

FROM base
RUN echo "$(curl https://example.com/b)"
