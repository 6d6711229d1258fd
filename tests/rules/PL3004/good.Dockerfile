FROM debian:12 AS build
RUN make
USER app
FROM scratch AS numbers
ARG ANY
COPY --chown=1000:1000 --from=build /app /app
USER 65532:65532
USER $ANY
FROM scratch AS passwd
COPY --from=build /etc/passwd /etc/group /etc/
COPY --chown=app app /app
USER app
FROM scratch AS whole
ADD rootfs.tar.xz /
USER app
FROM scratch AS runs
COPY busybox /bin/sh
RUN adduser -D app
USER app
FROM numbers
USER app
