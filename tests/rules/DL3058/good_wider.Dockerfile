FROM debian:12
LABEL com.example.value="jürgen@example.com"
