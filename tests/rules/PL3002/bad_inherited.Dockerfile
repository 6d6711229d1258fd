FROM nginxinc/nginx-unprivileged:1.30 AS base
USER "root"

FROM base
RUN make
