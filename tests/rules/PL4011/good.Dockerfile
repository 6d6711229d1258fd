FROM debian:12
ARG TOKEN
RUN curl -H "Authorization: Bearer $TOKEN" https://files.example.com/a
RUN curl -H "Authorization: Bearer $(cat /run/secrets/t)" https://files.example.com/a
RUN curl -H "X-Api-Key: YOUR_API_KEY" -H "Authorization: Bearer QQ==" https://files.example.com/a
RUN curl -H "Accept: application/vnd.example.v3+json" -H "Cookie: oraclelicense=accept-securebackup-cookie" https://example.com
RUN curl -H "Authorization: Bearer <token>" https://files.example.com/a
RUN wget --header="X-Checksum: 7fk2mq9xvb4rtz8clw3n" https://files.example.com/a
