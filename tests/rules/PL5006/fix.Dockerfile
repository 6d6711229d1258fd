FROM debian:12
RUN git clone git://git.example.com/a && git clone http://git.example.com/b
