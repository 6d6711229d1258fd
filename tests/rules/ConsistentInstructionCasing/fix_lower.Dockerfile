from debian:12
RUN make
workdir /srv
Env a=b
cmd ["app"]
