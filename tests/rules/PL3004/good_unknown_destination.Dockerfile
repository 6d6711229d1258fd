FROM scratch
ARG ANY
COPY files $ANY
USER app
