FROM golang:1.25
RUN go install example.com/tool@latest && go install -ldflags "-s -w" example.com/tool/cmd/tool@main
RUN go get example.com/module \
    example.com/other@upgrade
RUN go run example.com/tool@latest --flag example.com/other@latest
RUN CGO_ENABLED=0 /usr/local/go/bin/go get -tool example.com/tool@HEAD
RUN ["go", "install", "example.com/tool@latest"]
ONBUILD RUN go get example.com/module
