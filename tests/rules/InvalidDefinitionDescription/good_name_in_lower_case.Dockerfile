# check=experimental=InvalidDefinitionDescription
# build is the builder
FROM debian:12 AS Build
