FROM debian:12
EXPOSE 22
EXPOSE 22 8080
EXPOSE 8080 \
       22/tcp \
       8443
EXPOSE 20-25
EXPOSE 8080 \
       # for the operator
       22
ONBUILD EXPOSE 22
