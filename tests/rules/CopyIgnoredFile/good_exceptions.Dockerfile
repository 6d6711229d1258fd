FROM debian:12
COPY dist /
COPY dist/*.js /
COPY d* /
COPY . /
