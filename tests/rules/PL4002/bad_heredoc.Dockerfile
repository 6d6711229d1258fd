FROM debian:12
COPY <<EOF /etc/ssl/private/app.key
-----BEGIN PRIVATE KEY-----
thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape
8Wz9vK2mQxVb4RtZ8cLw3NsY6hJd1GpE5aUo0i
-----END PRIVATE KEY-----
EOF
RUN <<-EOF
	cat > /root/.ssh/id_rsa <<INNER
	-----BEGIN PRIVATE KEY-----
	thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape
	-----END PRIVATE KEY-----
	INNER
EOF
