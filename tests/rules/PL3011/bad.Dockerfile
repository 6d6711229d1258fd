FROM debian:12 AS base
RUN chmod u+s /usr/bin/app && chmod 755 /bin/su
FROM base
RUN make
