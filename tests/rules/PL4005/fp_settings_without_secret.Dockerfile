FROM eclipse-temurin:21
# a properties file without credentials: the name alone cannot tell
COPY gradle.properties settings.gradle /srv/
