FROM debian:12
COPY --FROM=x a b
