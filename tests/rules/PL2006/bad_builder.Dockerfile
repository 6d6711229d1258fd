FROM openjdk:11 AS build
RUN javac Main.java

FROM eclipse-temurin:21-jre
COPY --from=build /Main.class /
