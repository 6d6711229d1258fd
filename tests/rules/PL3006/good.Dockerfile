FROM debian:12 AS build
RUN useradd -g root build
USER 1000:0
FROM debian:12
ARG GID
RUN groupadd app && useradd -g app app && useradd b && useradd -N -g app c && useradd -g $GID d
RUN useradd -G users e && echo useradd -g root f
USER app:app
