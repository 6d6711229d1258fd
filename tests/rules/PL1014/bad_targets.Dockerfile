FROM scratch AS empty
RUN --mount=type=cache true
RUN --mount=type=cache,target=. true
WORKDIR /srv/app
RUN --mount=type=cache,target=../.. true
RUN --mount=type=tmpfs,target=/ true

FROM empty
WORKDIR ..
RUN --mount=type=cache,target=.. true
