FROM debian:12
CMD ["one"]
cmd ["two"]
RUN make
CMD [ \
    # the third
    "three"]
CMD ["four"]
