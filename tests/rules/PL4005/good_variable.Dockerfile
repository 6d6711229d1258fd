FROM debian:12
ARG KEY
COPY $KEY keys-$KEY.pem ${KEY}.key /srv/
