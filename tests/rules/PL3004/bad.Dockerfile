FROM debian:12 AS build
RUN make
FROM scratch
ARG NAME=app
COPY --chown=app:app --from=build /app /app
ADD --chown=$NAME data /data
COPY settings /etc/app/
USER app
ONBUILD USER nobody:nogroup
