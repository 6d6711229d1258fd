FROM debian:12
RUN wget https://example.com/a.tar.gz && wget -O b https://example.com/b.tar.gz
RUN wget -O- https://example.com/a.tar.gz | tar -xz
RUN sudo /usr/bin/wget https://example.com/a.tar.gz
RUN wget -n https://example.com/a.tar.gz > log
RUN ["wget", "https://example.com/a.tar.gz"]
RUN <<EOF
wget https://example.com/a.tar.gz
EOF
ONBUILD RUN wget https://example.com/a.tar.gz
