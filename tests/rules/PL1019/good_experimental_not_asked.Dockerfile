# check=error=true

# the version of the tool
ARG VERSION=1
# where it is built
FROM debian:$VERSION AS build
