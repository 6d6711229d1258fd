FROM scratch
COPY lib/ /lib/
