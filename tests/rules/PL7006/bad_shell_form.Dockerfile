FROM debian:12
ENV RAILS_ENV=development
CMD java -Xrunjdwp:transport=dt_socket,server=y -jar /app.jar
