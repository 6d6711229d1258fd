FROM debian:12 AS base
ENV APP_MODE=setup
ENV API_TOKEN=changeme DB_PASSWORD=changeme
RUN unset APP_MODE
RUN ./fetch "$API_TOKEN" \
 && unset API_TOKEN DB_PASSWORD && echo done

FROM base
RUN ["sh", "-c", "unset APP_MODE"]
