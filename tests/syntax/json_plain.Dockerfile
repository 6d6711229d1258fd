FROM debian:12
CMD [ "a" , "b c" ]
ENTRYPOINT []
COPY ["a b", "/c"]
VOLUME ["/x"]
SHELL ["/bin/sh", "-c"]
