FROM debian:12
ENV BASE=http://files.example.com
RUN wget "http://files.example.com/a" && curl --url=http://files.example.com/b -O && wget $BASE/c
