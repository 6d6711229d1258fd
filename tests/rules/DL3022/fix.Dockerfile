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

FROM debian:12 AS test
FROM debian:12 AS last
# A short name that is more than a letter away
COPY --from=set /app /app
COPY --from=tset /app /app
COPY --from=tests /app /app
COPY --from=tst /app /app
COPY --from=packge /app /app
RUN <<EOF
COPY --from=biuld /app /app
EOF
