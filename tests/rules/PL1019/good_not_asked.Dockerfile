# check=error=false
FROM debian:12
ENV a b
