FROM maven:3-eclipse-temurin-21
COPY . /src
RUN mvn -B package
RUN mvn -B package
CMD ["/app"]
