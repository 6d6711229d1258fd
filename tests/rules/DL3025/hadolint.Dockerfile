FROM debian:12
CMD ["app", "--serve"]
CMD exec app $OPTIONS
HEALTHCHECK CMD app --check
HEALTHCHECK --interval=1m \
    CMD app --check
HEALTHCHECK CMD ["app"]
HEALTHCHECK NONE
SHELL ["/bin/bash", "-c"]
ENTRYPOINT app --serve
ONBUILD CMD app

FROM debian:12 AS odd
CMD ["C:\tool\bin.exe", "say \"a\"", ]
CMD ["C:\tool\bin.exe", "say \"a\""]
CMD [  ]
CMD ["a" "b"]
CMD ["C:\\app\\run.exe", "\"C:\\Program Files\""]
CMD ["a\\\"b"]
