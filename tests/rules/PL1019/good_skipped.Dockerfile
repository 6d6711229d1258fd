# check=skip=MaintainerDeprecated;error=true
FROM debian:12
MAINTAINER Jane
# check=skip=LegacyKeyValueFormat
ENV a b
