FROM golang:1.27
RUN go build ./...
ONBUILD RUN go build
CMD ["/app"]
