FROM debian:12
RUN make \

    # the comment stays
    install \
    	

    && make clean

COPY <<EOF \

     /etc/motd
hello \

there
EOF
# The builder reads on behind the last line.
EXPOSE 80 \

