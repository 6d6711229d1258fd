FROM scratch AS files
COPY app /usr/bin/

FROM files AS more

FROM alpine:3.22
COPY --from=files / /
COPY --from=more / /
COPY --from=example.com/overlay:1 / /
COPY --from=ubuntu:24.04 / /mnt/
COPY --from=ubuntu:24.04 /usr /
COPY --from=ubuntu:24.04 --exclude=usr / /
COPY --from=tools / /
COPY / /

FROM example.com/overlay:1 AS overlay
FROM alpine:3.22
COPY --from=overlay / /
