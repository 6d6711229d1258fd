FROM debian:12
WORKDIR C:\\app
FROM debian:12
WORKDIR \\app
