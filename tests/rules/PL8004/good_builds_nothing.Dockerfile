FROM golang:1.27
RUN go mod download && go version
CMD ["go", "run", "."]
