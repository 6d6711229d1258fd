FROM debian:12
RUN --mount=type=ssh git clone git@github.com:example/app.git /src
