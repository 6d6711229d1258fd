FROM debian:12
# hadolint ignore=DL3003
RUN cd /src && make && cd /doc && make
# hadolint ignore=DL3001
RUN ssh example.com
USER app
