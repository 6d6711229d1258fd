\
  FROM debian:12
