FROM scratch AS files
FROM alpine:3.22
COPY --from=files / /
COPY --from=files "/" \
    /
COPY --from=files /. /
COPY --from=files a / /
COPY --from=files / "/"
COPY / /
ONBUILD COPY --from=files / /
