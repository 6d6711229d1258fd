FROM debian:12
LABEL com.example.value="0123456789ab"
