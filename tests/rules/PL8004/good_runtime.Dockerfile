FROM eclipse-temurin:21-jre
RUN ./mvnw package
CMD ["/app"]
