ARG A=${X^^}
FROM debian:12
ARG A="open
