FROM debian:12
COPY *.md /
COPY app/*.js /
COPY a*/ /
