FROM debian:12
CMD ["app", "--serve"]
ENTRYPOINT []
CMD
HEALTHCHECK CMD app --check
CMD exec app $OPTIONS
ONBUILD CMD app

FROM debian:12 AS bash
SHELL ["/bin/bash", "-c"]
CMD app --serve

FROM bash
CMD app --serve
