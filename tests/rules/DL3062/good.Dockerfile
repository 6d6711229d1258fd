FROM golang:1.25
RUN go install example.com/tool@v1.4.0 && go get example.com/module@1a2b3c4 && go run example.com/tool@v1 x@latest
RUN go install example.com/tool && go run example.com/tool && go run main.go && go install ./... . cmd/app std
RUN go get ./... && go get . && go get -d -v && go mod download && go build example.com/tool@latest
RUN go install example.com/tool@$VERSION && go get $MODULE && go install -tags tool@latest .
RUN echo go get example.com/module
