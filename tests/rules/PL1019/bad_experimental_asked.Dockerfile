# check=experimental=all;error=true

# where it is built
FROM debian:12 AS build
