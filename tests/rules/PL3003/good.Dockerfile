FROM debian:12 AS build
RUN useradd build
FROM debian:12
RUN useradd a && useradd b && useradd c && useradd d && useradd e && useradd f
RUN chown -R a:a /srv && su - b -c make && sed -i s/user/c/ /etc/app.conf
COPY --chown=d:d app /app
COPY <<EOF /etc/app.conf
user e;
EOF
ENV RUN_AS=f
CMD ["/usr/bin/server"]
