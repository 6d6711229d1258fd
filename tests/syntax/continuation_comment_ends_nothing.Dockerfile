FROM debian:12
RUN one \
# comment
USER app
