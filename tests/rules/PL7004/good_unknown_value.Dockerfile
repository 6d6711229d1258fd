FROM debian:12
ARG URL
LABEL securitytxt=$URL
