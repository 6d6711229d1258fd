FROM alpine:3.22 AS build
RUN abuild -r
FROM alpine:3.22
COPY --from=build /packages/ /tmp/
RUN apk add --allow-untrusted /tmp/*.apk
RUN apk add --allow-untrusted /tmp/tool.apk curl
RUN --mount=type=bind,from=build,source=/packages,target=/tmp/packages apk add --allow-untrusted /tmp/packages/tool-${VERSION}*.apk
FROM alpine:3.22
RUN apk add --allow-untrusted /tmp/*.apk
