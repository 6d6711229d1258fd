# That the stage does not see it is another finding.
ARG VERSION=1
FROM debian:12
LABEL version=$VERSION
