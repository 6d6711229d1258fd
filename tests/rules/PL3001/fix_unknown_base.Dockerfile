FROM registry.example.com/team/base:1
RUN make install
CMD ["app"]
