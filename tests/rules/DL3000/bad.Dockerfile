FROM debian:12
WORKDIR srv/app

from debian:12
workdir \
    # where the program lives
    "my app"

FROM debian:12
WORKDIR ./app

FROM debian:12
ARG WHERE=srv
WORKDIR $WHERE/app
