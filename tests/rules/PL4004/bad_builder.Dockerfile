FROM debian:12 AS build
RUN git clone https://ci:Tr7-kuW2@git.example.com/app.git
FROM debian:12
COPY --from=build /a /a
