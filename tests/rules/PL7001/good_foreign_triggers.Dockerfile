# The image may hold 'ONBUILD ARG BROWSER'.
ARG BROWSER=140
ARG TAG
FROM example/factory:${TAG}
