FROM debian:12
ARG BIG=1000000
RUN useradd -u 123456 app
RUN useradd --uid=123456 app && sudo /usr/sbin/useradd -mu 1000000 other
RUN useradd -u123456 app
RUN useradd --uid ${BIG} app
RUN useradd "-u$BIG" app
RUN ["useradd", "-u", "123456", "app"]
ONBUILD RUN useradd -u 123456 app
