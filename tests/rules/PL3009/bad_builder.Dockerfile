FROM debian:12 AS build
RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
FROM debian:12
COPY --from=build /app /app
