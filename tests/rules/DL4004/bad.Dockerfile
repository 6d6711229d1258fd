FROM debian:12
ENTRYPOINT ["one"]
entrypoint ["two"]
RUN make
ENTRYPOINT [ \
    # the third
    "three"]
ENTRYPOINT ["four"]
