# CMD does not see it either, but something uses it.
FROM debian:12
ARG NAME=world
CMD echo "hello $NAME"
