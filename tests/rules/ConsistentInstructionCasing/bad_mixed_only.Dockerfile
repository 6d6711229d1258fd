From debian:12
