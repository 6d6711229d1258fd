ARG VERSION=1
FROM debian:12 AS build
ADD https://example.com/app-${VERSION}.tar.gz https://example.com/$VERSION /srv/
LABEL version=$VERSION arch=$TARGETARCH
RUN echo "$VERSION on $TARGETPLATFORM" && echo $TARGETPLATFORM

FROM scratch
COPY --from=build /srv/$PREFIX /
ARG PREFIX=x
ENV HOME_DIR=/srv
WORKDIR $DATA_DIR
FROM debian:12
ENV DATA_DIR=/data
WORKDIR ${HOME_DIR}/x
