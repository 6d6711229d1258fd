FROM debian:12
RUN make \

    # the comment stays
 	
    install
USER app
