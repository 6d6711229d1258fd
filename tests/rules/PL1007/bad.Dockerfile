FROM debian:12
CMD ["sleep", 10]
RUN [["a"]]
SHELL /bin/sh -c
ENTRYPOINT [ \
    true ]
