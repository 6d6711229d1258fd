FROM debian:12
RUN wget https://example.com/a && sudo wget -O b https://example.com/b
RUN ["wget", "https://example.com/a"]
