FROM debian:12
RUN grep -rl -e '-----BEGIN RSA PRIVATE KEY-----' /etc && test -f /etc/ssl/private/a.pem && echo there is a key
RUN (echo "-----BEGIN PRIVATE KEY-----"; echo "$KEY"; echo "-----END PRIVATE KEY-----") > /root/key.pem
RUN printf -- "-----BEGIN RSA PRIVATE KEY-----\n${KEY}\n-----END RSA PRIVATE KEY-----" > /root/key.pem
# -----BEGIN PRIVATE KEY----- opens each file that the tool accepts as a key, whatever the extension of the file may be
