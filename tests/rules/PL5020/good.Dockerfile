FROM debian:12
RUN curl --proto '=https' --tlsv1.2 -fsSL https://files.example.com/a && curl --proto-redir =https -L https://files.example.com/a
RUN curl -fsS -o L https://files.example.com/a && curl -fsSL http://files.example.com/a
RUN curl -L $URL && wget https://files.example.com/a && echo curl -L https://files.example.com/a
