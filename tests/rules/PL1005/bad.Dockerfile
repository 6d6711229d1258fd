FROM debian:12
COPY app.py
FROM debian:12 # the base
ADD
USER
EXPOSE
