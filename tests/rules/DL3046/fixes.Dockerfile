FROM debian:12
RUN useradd -u 123456 a && sudo useradd --uid=1234567 b
RUN ["useradd", "-u", "123456", "app"]
