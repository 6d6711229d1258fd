FROM debian:12
RUN git clone https://ci:Tr7-kuW2@git.example.com/app.git
ENV DATABASE_URL=postgres://app:Tr7-kuW2@db.example.com:5432/app
ADD https://ci:Tr7-kuW2@files.example.com/a.tgz /
RUN pip install --index-url "https://ci:changeme@pypi.example.com/simple" app
RUN git clone https://5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0@git.example.com/app.git
RUN git clone https://5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0:x-oauth-basic@git.example.com/app.git
CMD ["app", "redis://:Tr7-kuW2@cache.example.com"]
ENV JDBC_URL="jdbc:mysql://db.example.com/app?user=app&password=Tr7-kuW2&useSSL=true"
