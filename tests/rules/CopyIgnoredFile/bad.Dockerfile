FROM debian:12
COPY ./app /
ADD /app /there
COPY app/main.js notes.md src /
