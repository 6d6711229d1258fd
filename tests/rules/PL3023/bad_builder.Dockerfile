FROM debian:12 AS build
RUN passwd -d root
FROM scratch
COPY --from=build /etc/passwd /etc/passwd
