FROM debian:12 AS fetch
RUN curl -k https://files.example.com/a -o /a
FROM debian:12
COPY --from=fetch /a /a
