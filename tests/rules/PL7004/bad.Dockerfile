FROM debian:12
LABEL security=high
