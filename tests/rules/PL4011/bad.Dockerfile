FROM debian:12 AS build
RUN curl -H 'PRIVATE-TOKEN: 7fk2mq9xvb4rtz8clw3n' https://git.example.com/api
FROM debian:12
RUN curl -fsSL -H "Authorization: Bearer 7fk2mq9xvb4rtz8clw3n" -H "Accept: text/plain" https://files.example.com/a
RUN curl -sH "authorization:token 7fk2mq9xvb4rtz8clw3n" https://files.example.com/a
RUN wget --header="X-Api-Key: 7fk2mq9xvb4rtz8clw3n" https://files.example.com/a
RUN curl -H "Authorization: Basic Y2k6VHI3LWt1VzI=" https://files.example.com/a
RUN git -c http.extraHeader="Authorization: Bearer 7fk2mq9xvb4rtz8clw3n" clone https://git.example.com/a
RUN git config --global http.https://git.example.com/.extraHeader "AUTHORIZATION: bearer 7fk2mq9xvb4rtz8clw3n"
