FROM debian:12 AS debug
CMD ["bash"]

FROM debian:12
USER app
