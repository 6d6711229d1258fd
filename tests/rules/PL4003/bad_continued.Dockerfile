FROM debian:12
ENV A=1 \
    DB_PASSWORD=Tr7-\
kuW2 \
    B=2
