FROM debian:12
RUN wget -q https://example.com/a && wget --quiet https://example.com/a && wget -qO- https://example.com/a | sh
RUN wget -nv https://example.com/a && wget -nvO a https://example.com/a && wget --no-verbose https://example.com/a
RUN wget --progress=dot:giga https://example.com/a && wget --progress dot https://example.com/a
RUN wget -o log https://example.com/a && wget -a log https://example.com/a && wget --output-file=log https://example.com/a
RUN wget --spider https://example.com/a && wget --version && wget -b https://example.com/a
RUN wget https://example.com/a 2>/dev/null && wget https://example.com/a &> log
RUN apt-get install -y wget
