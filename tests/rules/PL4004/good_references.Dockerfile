FROM debian:12
ARG TOKEN
RUN git clone https://ci:${TOKEN}@git.example.com/a.git && git clone https://ci:$TOKEN@git.example.com/a.git
RUN git clone https://ci:$(cat /run/secrets/token)@git.example.com/a.git
RUN git clone https://$TOKEN@git.example.com/a.git && git clone https://${USER}:x-oauth-basic@git.example.com/a.git
RUN git clone https://ci:{{token}}@git.example.com/a.git && git clone "https://ci:%TOKEN%@git.example.com/a.git"
RUN git clone "https://ci:<token>@git.example.com/a.git" && git clone https://ci:***@git.example.com/a.git
RUN git clone https://ci:your-token@git.example.com/a.git && git clone https://ci:xxxxxx@git.example.com/a.git
RUN sed -i "s#https://#https://ci:`cat /run/secrets/token`@#" a
ENV JDBC_URL=jdbc:mysql://db.example.com/app?user=app&password=${DB_PASSWORD}
