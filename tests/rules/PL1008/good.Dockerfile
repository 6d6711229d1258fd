FROM debian:12
RUN <<EOF
make
EOF
RUN <<-EOF
	make
	EOF
RUN cat <<< word
RUN echo $((1<<2))
COPY <<A <<B /srv/
a
A
b
B
