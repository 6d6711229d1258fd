# check=error=yes
FROM debian:12
