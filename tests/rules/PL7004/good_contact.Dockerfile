FROM debian:12
LABEL com.example.security-contact=security@example.com
