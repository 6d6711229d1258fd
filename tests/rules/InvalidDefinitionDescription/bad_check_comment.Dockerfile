# check=experimental=InvalidDefinitionDescription
# build is the builder
# check=skip=StageNameCasing
FROM debian:12 AS build
