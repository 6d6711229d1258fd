# an option without counterpart, another name of the file, a page of an error, a program that may be gone
FROM debian:12 AS one
RUN curl -fO https://example.com/a
RUN wget --tries=3 https://example.com/b

FROM debian:12 AS two
RUN curl -fO https://example.com/a
RUN wget https://example.com/b?version=1

FROM debian:12 AS three
RUN wget https://example.com/a
RUN curl -sSL https://example.com/b -o b

FROM debian:12 AS four
RUN wget https://example.com/a
RUN curl --proto '=https' -fsSL https://example.com/b -o b

FROM debian:12 AS five
RUN apt-get install -y curl && curl -fO https://example.com/a && apt-get purge -y curl
RUN wget -q https://example.com/b

FROM debian:12 AS six
RUN curl -fO https://example.com/a
RUN ["wget", "https://example.com/b"]

FROM debian:12 AS seven
RUN wget https://example.com/a
RUN curl -fO https://example.com/b https://example.com/c
