# check=error=true
FROM debian:12
RUN echo $HOME
