FROM golang:1.27
COPY . /src
RUN go build -o /app .
RUN go build -o /app .
CMD ["/app"]
