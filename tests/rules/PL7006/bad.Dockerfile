FROM python:3.13-slim AS base
ENV FLASK_DEBUG=1

FROM base
ENV DEBUG true
ENV NODE_ENV="development" XDEBUG_MODE=debug
ENV JAVA_OPTS="-Xmx1g -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005"
ENTRYPOINT ["java", "-agentlib:jdwp=transport=dt_socket,server=y,address=5005", "-jar", "/app.jar"]
