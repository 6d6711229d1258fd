FROM debian:12
ARG HOME_FOLDER
ARG FILE=id_rsa
COPY ${HOME_FOLDER}/id_rsa /root/.ssh/
COPY $FILE /root/.ssh/
ONBUILD COPY .env /srv/
