FROM debian:12
RUN --mount=type=secret,id=netrc,target=/root/.netrc git clone https://git.example.com/app.git
