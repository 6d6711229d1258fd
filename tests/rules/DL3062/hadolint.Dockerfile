FROM golang:1.25
RUN go install example.com/tool@latest && \
    go get example.com/module
RUN go install example.com/tool
RUN go run main.go
RUN go run -tags x example.com/tool@v1
RUN go run example.com/tool@v1 && go get example.com/module@none
RUN go get $MODULE
RUN go install -tags x example.com/tool@v1
RUN go get tool example.com/tool@none
ONBUILD RUN go install example.com/tool
# not reported
RUN go get ./... . /src; go install example.com/tool@main; go run . example.com; go build example.com/tool
