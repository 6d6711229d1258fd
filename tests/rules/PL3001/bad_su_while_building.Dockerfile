FROM debian:12
RUN useradd app && su app -c 'make test'
COPY <<EOF /etc/motd
gosund
EOF
ENTRYPOINT ["node", "su.js"]
CMD echo result
