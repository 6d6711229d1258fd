FROM golang:1.25 AS build
USER nobody
RUN go build -o /app .

from --platform=linux/amd64 \
    # nothing but the program
    scratch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
