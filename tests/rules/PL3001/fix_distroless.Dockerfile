FROM gcr.io/distroless/static-debian12:latest
COPY app /
ENTRYPOINT ["/app"]
