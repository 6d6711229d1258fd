FROM postgres:18
COPY init.sql /docker-entrypoint-initdb.d/
