FROM eclipse-temurin:21-jdk
COPY . /src
RUN ./gradlew bootJar
RUN ./gradlew bootJar
CMD ["/app"]
