FROM debian:12
ARG UNKNOWN
ENV CURL_OPTS=-fsSL NAME=-k
# unknown, harmless, the value of another option, given twice
RUN curl $UNKNOWN https://files.example.com/a && curl $CURL_OPTS https://files.example.com/a
RUN curl -o $NAME https://files.example.com/a && echo curl $NAME
RUN OPTIONS=-k; OPTIONS=-s; curl $OPTIONS https://files.example.com/a
