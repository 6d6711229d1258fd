FROM debian:12
COPY <<EOF /srv/key.json
{"type": "service_account", "private_key_id": "0", "private_key": "${KEY}"}
EOF
