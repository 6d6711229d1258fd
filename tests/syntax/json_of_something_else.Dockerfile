FROM debian:12
CMD [1]
RUN ["a", ["b"]]
COPY [null, "a"]
VOLUME [{"a": [1.5e3, true]}]
SHELL ["a", false]
