ARG VERSION=1
ARG IN_SCRIPT
FROM debian:12 AS one
ARG OTHER
RUN make VERSION="$VERSION" && cp x "dist-${VERSION%.*}"
RUN <<END
set -e
if [ -n "$IN_SCRIPT" ]; then
  echo 'not $OTHER'
fi
END
FROM debian:12
RUN curl -fsS https://example.com/$OTHER \
      -o /srv/$LATER
ARG LATER=x
