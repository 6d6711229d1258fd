# A path that is written out gets the slash, in front of its first letter.
FROM debian:12
WORKDIR srv/app

FROM debian:12
workdir \
    # where the program lives
    "my app"

FROM debian:12
WORKDIR ./app

FROM debian:12
WORKDIR './my app'

FROM debian:12
WORKDIR app-$UNKNOWN

# Nothing is offered where the folder of the base image itself is meant, or a value would have to change.
FROM debian:12
WORKDIR .

FROM debian:12
WORKDIR ../app

FROM debian:12
WORKDIR .//

FROM debian:12
ARG WHERE=srv
WORKDIR $WHERE/app

FROM debian:12
WORKDIR my" "app
