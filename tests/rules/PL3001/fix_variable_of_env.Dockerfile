FROM debian:12
ENV APP_USER=app
RUN useradd --system $APP_USER
CMD ["app"]
