FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get upgrade -y
RUN apt-get update; apt-get -f install
RUN apt-get update && ./install-dependencies.sh
RUN apt-get update && npx playwright install --with-deps
RUN apt-get update && curl -fsSL https://example.com/setup.sh | bash -
RUN apt-get update && eval "$INSTALL"
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update
RUN apk add --update curl
RUN apk update && apk add curl
RUN pip install --upgrade pip
RUN yum update -y
RUN echo apt-get update
RUN apt-get "$VERB" update
