FROM debian:12 AS build
RUN useradd -u 1001 build
FROM debian:12
ARG UID=1001
RUN groupadd -g 1001 app && useradd -u 1001 -g 1001 app
RUN useradd -u 1001 app || adduser -D -u 1001 app
RUN useradd -u $UID other && useradd -u 1002 third && useradd fourth
RUN echo useradd -u 1001 fifth
