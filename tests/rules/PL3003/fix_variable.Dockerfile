FROM debian:12
ARG U
RUN useradd --system $U
CMD ["app-server"]
