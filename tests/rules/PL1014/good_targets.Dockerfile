FROM scratch AS empty
WORKDIR srv
RUN --mount=type=cache true
FROM empty
ARG FOLDER
RUN --mount=type=cache,target=. true
WORKDIR $FOLDER
RUN --mount=type=cache,target=.. true
