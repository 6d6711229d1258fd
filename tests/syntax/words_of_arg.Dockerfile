ARG a b=c d= "e=f g"
FROM debian:12
ARG
ARG =x a = b
