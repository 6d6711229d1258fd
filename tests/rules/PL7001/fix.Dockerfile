ARG TAG=12
# Declared nowhere else
ARG UNUSED=1
FROM debian:$TAG
ARG NAME=\
value
arg OTHER
# One of several, or a comment that would go with it
ARG A B=2
ARG C=\
# why
1
CMD ["app"]
