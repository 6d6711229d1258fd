FROM golang:1.25 AS build
FROM debian:12 AS Package
COPY --from=biuld /app /app
COPY --link \
    # what was made above
    --from=packge \
    /app /app
# Nothing is near enough, or it is no slip of the keyboard.
COPY --from=somewhere /app /app
COPY --from=7 /app /app
COPY --from=last /app /app

FROM debian:12 AS last
COPY --from=packge /app /app
RUN <<EOF
COPY --from=biuld /app /app
EOF
