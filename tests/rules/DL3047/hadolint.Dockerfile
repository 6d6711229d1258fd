FROM debian:12
RUN wget https://example.com/a && \
    wget https://example.com/b
RUN wget -nv https://example.com/a && wget -qO- https://example.com/a
RUN wget -nvO a https://example.com/a
RUN wget --spider https://example.com/a 2>/dev/null
RUN sudo wget https://example.com/a
ONBUILD RUN wget https://example.com/a
