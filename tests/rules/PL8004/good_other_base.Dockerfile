FROM python:3.13
RUN gcc -o /app app.c
CMD ["/app"]
