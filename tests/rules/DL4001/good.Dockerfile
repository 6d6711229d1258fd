FROM debian:12 AS one
RUN apt-get install -y curl wget
RUN curl -O https://example.com/a && curl -O https://example.com/b

FROM debian:12
RUN wget https://example.com/a

FROM debian:12
RUN curl -O https://example.com/a || wget https://example.com/a
RUN if command -v wget; then wget https://example.com/b; else curl -O https://example.com/b; fi
