FROM debian:12
ONBUILD run true
ONBUILD run true
