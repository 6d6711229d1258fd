FROM debian:12
LABEL com.example.security.txt=http://www.example.com/.well-known/security.txt securitytxt="https://www.example.com/security"
