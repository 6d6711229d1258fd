FROM debian:12
ARG FOLDER
COPY id_rsa /root/.ssh/
COPY .env $FOLDER/
RUN rm -rf /root/.ssh2 /root/.ss /tmp/* && rm /root/.ssh/id_rsa.pub /root/* && rm .env
RUN echo rm /root/.ssh/id_rsa && rm "$FOLDER/.env" && find /srv -name id_rsa -delete && find /root -name id_rsa

FROM debian:12
RUN rm -rf /root/.ssh
