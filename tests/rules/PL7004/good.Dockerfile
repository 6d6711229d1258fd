FROM debian:12
LABEL securitytxt="https://www.example.com/.well-known/security.txt"
