FROM debian:12
RUN <<EOF
git clone https://ci:Tr7-kuW2@git.example.com/app.git
EOF
COPY <<EOF /etc/app.conf
url = amqp://app:Tr7-kuW2@mq.example.com
EOF
