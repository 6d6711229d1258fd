FROM alpine:3.22 AS fetch
RUN wget --no-check-certificate https://files.example.com/a
FROM scratch
COPY --from=fetch /a /a
