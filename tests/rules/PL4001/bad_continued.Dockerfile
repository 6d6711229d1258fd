FROM debian:12
RUN curl -H "Authorization: squ_5d0c1e7fa3b94628d7e0\
f1a2b3c49586e7d8f9a0" https://example.com
RUN export AWS_SECRET_ACCESS_KEY= \
      # the key
      kD8+vLq2ZrT0xW/5bNfYc7HjM3sAeG9uPiO1kR4t
