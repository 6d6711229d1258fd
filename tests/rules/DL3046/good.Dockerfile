FROM debian:12
ARG SMALL=1000
ARG UNKNOWN
RUN useradd -u 12345 app
RUN useradd -l -u 123456 app && useradd --no-log-init -u 123456 app && useradd -lu 123456 app
RUN useradd -u "${SMALL}" app && useradd -u "${UNKNOWN}" app && useradd -u $(id -u) app
RUN useradd application-user
RUN adduser -u 123456 app
