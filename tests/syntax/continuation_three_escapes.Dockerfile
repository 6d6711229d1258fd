FROM debian:12
RUN one \\\
USER app
