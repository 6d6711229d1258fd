FROM debian:12
ENV DB_USERNAME=app DB_PASSWORD_FILE=/run/secrets/db_password TRAVIS_OS_NAME=linux
ARG SECRET_SANTA=yes
