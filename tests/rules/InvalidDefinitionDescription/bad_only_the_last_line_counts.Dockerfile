# check=experimental=InvalidDefinitionDescription
# build is the builder,
# and more
FROM debian:12 AS build
