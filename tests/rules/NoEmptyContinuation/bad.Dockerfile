FROM debian:12
RUN make \

    install
RUN one \
  # why
 	

  && two
