FROM registry.example.com/team/base:1
RUN adduser -D app
ENTRYPOINT ["app"]
