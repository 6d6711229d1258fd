FROM debian:12
COPY ./app \
  notes.md *.md /
ADD app/x /
ONBUILD COPY app /
