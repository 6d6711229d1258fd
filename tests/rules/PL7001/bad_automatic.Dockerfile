# FROM sees the automatic arguments without it.
ARG UNUSED
FROM --platform=$BUILDPLATFORM docker.io/library/golang:1.25 AS build
RUN go build
FROM --platform=$TARGETPLATFORM scratch
ARG BUILDPLATFORM
ARG TARGETPLATFORM
COPY --from=build /app /
