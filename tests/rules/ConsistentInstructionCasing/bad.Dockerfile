FROM debian:12
run true
Run true
CMD ["app"]
