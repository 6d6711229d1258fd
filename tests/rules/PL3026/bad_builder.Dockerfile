FROM debian:12 AS build
RUN echo "PermitRootLogin yes" >> /etc/ssh/sshd_config
FROM debian:12
COPY --from=build /etc/ssh /etc/ssh
