FROM debian:12 AS build
RUN ssh-keygen -A
FROM debian:12
COPY --from=build /etc/ssh /etc/ssh
