FROM debian:12
COPY . /
ADD / /y
COPY /x /
