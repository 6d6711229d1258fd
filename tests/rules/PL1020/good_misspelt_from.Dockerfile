FORM debian:12
RUN make
