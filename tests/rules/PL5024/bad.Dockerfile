FROM alpine:3.22
RUN apk add --allow-untrusted tool
RUN apk --no-cache --allow-untrusted -X https://apk.example.com/main add tool
RUN wget https://files.example.com/tool.apk && apk add --no-cache --allow-untrusted tool.apk
RUN ["apk", "add", "--allow-untrusted", "tool"]
RUN <<EOF
apk add --allow-untrusted /tmp/*.apk
EOF
ONBUILD RUN apk add --allow-untrusted tool
