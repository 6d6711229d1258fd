FROM debian:12
RUN curl -fsSL https://files.example.com/a | tar -xz && sudo curl -LO https://files.example.com/b
