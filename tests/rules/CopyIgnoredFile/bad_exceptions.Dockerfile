FROM debian:12
COPY app /
COPY notes.md /
COPY *.md /
