FROM debian:12
RUN curl -k https://files.example.com/a
RUN curl https://files.example.com/a -k
RUN curl -fsSLk https://files.example.com/a && curl --insecure -s https://files.example.com/b
RUN curl \
    -k \
    https://files.example.com/a
RUN ["curl", "-k", "https://files.example.com/a"]
RUN sh -c "curl -k https://files.example.com/a"
RUN curl "-k" https://files.example.com/a
