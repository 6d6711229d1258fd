FROM debian:12 AS build
RUN openssl genrsa -out /etc/a.key 2048
FROM debian:12
RUN ssh-keygen -F git.example.com || ssh-keygen -R git.example.com; ssh-keygen -lf /etc/key.pub; ssh-keygen -y -f /key
RUN ssh-keygen -A && ssh-keygen -t rsa -f /etc/ssh/ssh_host_rsa_key -N ''
RUN openssl x509 -in a.crt -noout && openssl req -new -key /k -out /a.csr && openssl dhparam -out /dh.pem 2048
RUN openssl genrsa -out /tmp/a.key 2048 && /srv/test /tmp/a.key && rm -f /tmp/a.key
RUN --mount=type=tmpfs,target=/scratch openssl genrsa -out /scratch/a.key 2048
RUN keytool -importcert -file ca.crt -keystore cacerts -storepass changeit -noprompt && keytool -list
RUN openssl pkey -in a.key -pubout && openssl ecparam -list_curves
CMD openssl genrsa -out /etc/a.key 2048 && exec server
