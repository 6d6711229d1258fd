FROM debian:12 AS unused
COPY id_rsa /root/
RUN rm /root/id_rsa

FROM debian:12 AS base
COPY id_rsa /root/

FROM base AS build
RUN make && rm /root/id_rsa

FROM base
COPY --from=build /out /srv
RUN rm /root/id_rsa
