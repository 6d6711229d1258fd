FROM debian:12 AS release
USER app

FROM debian:12 AS test
