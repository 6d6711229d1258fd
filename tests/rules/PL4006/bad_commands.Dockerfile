FROM debian:12
COPY id_rsa id_ed25519 id_dsa id_ecdsa server.p12 .netrc /root/keys/
RUN unlink ~/keys/id_rsa
RUN find /root -name 'id_ed*' -delete
RUN cd /root/keys; truncate -s 0 id_dsa
RUN sudo /bin/rm -f "$HOME/keys/id_ecdsa"
RUN ["rm", "/root/keys/server.p12"]
RUN <<EOF
set -e
find "$HOME/keys" -type f -exec rm {} +
EOF
