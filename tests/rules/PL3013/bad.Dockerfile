FROM debian:12
RUN umask 000 && make install
RUN umask 0; make
RUN ["sh", "-c", "umask 0000 && make"]
RUN <<EOF
umask 00
make
EOF
RUN echo "umask 000" >> /etc/profile
COPY <<EOF /entrypoint.sh
#!/bin/sh
umask 0000
exec app
EOF
ONBUILD RUN umask 000 && make
CMD umask 000 && exec app
