FROM debian:12
LABEL com.example.value=1.02.3
