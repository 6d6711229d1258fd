FROM debian:12
# not continued \
USER app
