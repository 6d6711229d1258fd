FROM golang:1.27 AS build
WORKDIR /src
COPY . .
RUN go build -o /out/app ./cmd/app && go build -o bin/tool ./cmd/tool

FROM build AS test
COPY . /test
RUN go test ./...

FROM debian:12
COPY --from=build /out/app /usr/local/bin/
COPY --from=build /src/bin/tool /usr/local/bin/
