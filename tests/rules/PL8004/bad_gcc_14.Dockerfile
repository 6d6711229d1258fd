FROM gcc:14
COPY . /src
RUN gcc -o /app app.c
RUN gcc -o /app app.c
CMD ["/app"]
