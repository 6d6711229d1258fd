FROM debian:12 AS one
RUN curl -fO https://example.com/a
RUN wget https://example.com/b.tar.gz && wget -q https://example.com/c

FROM debian:12 AS two
RUN curl -fO https://example.com/a
RUN wget -qO- https://example.com/install.sh | sh

FROM debian:12 AS three
RUN curl -fO https://example.com/a
RUN wget -q \
      -O /tmp/b "https://example.com/${VERSION}/b?x=1"

FROM debian:12 AS four
RUN curl -fO https://example.com/a
RUN wget --no-verbose --output-document=/tmp/b https://example.com/b

FROM debian:12 AS five
RUN wget https://example.com/a
RUN curl -fsSL https://example.com/b -o /tmp/b

FROM debian:12 AS six
RUN wget https://example.com/a
RUN curl -fsSLo /tmp/b https://example.com/b

FROM debian:12 AS seven
RUN wget https://example.com/a
RUN curl --fail --silent --show-error --location https://example.com/b | tar xz

FROM debian:12 AS eight
RUN wget https://example.com/a
RUN curl -fLO https://example.com/b
