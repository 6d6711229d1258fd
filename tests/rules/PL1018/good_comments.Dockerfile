
# check=fail=true
FROM debian:12
# check=fail=true
RUN make
