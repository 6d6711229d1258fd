FROM debian:12 AS build
RUN setcap cap_sys_admin+ep /app
FROM debian:12
COPY --from=build /app /app
