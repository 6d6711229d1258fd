FROM debian:12
ENV CURL_OPTS=-k NOTHING=
ARG MORE="--retry 3 --insecure"
RUN curl $CURL_OPTS https://files.example.com/a
RUN curl ${MORE} https://files.example.com/a
RUN OPTIONS='-fsSLk'; curl $OPTIONS $NOTHING https://files.example.com/a && curl -s https://files.example.com/b
