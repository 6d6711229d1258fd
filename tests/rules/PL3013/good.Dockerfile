FROM debian:12 AS unused
RUN umask 000 && make
FROM debian:12
ARG MASK
RUN umask 022 && make && umask $MASK && umask && umask -S && umask u=rwx,g=rx,o=
RUN echo umask 000 && echo "umask 002" >> /etc/profile && echo "see umask 000" >> /doc
CMD umask 027 && exec app
