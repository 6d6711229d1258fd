# check=skip=A,b ; nothing behind a space counts
FROM debian:12
