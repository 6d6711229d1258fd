# check=experimental=InvalidDefinitionDescription
# base


FROM debian:12 AS build
