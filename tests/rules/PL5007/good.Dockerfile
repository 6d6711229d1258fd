FROM debian:12
RUN wget https://ftp.example.com/pub/tool.tar.gz && wget ftps://ftp.example.com/pub/tool.tar.gz
RUN curl -fsSLO ftp://ftp.example.com/pub/tool.tar.gz \
 && echo "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  tool.tar.gz" | sha256sum -c -
RUN lftp -c mirror https://files.example.com/pub && lftp --version
RUN apt-get install -y --no-install-recommends ftp lftp && echo ftp://ftp.example.com/
RUN curl -O ftp://localhost/pub/tool
