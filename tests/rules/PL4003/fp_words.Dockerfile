FROM debian:12
# a value that names something, in words
ENV AUTH_TOKEN=bearer-in-header
