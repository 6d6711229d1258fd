FROM alpine:3.22
ARG U=app
RUN adduser -D "${U}" && chown -R $U /srv
EXPOSE 8080
CMD ["app"]
