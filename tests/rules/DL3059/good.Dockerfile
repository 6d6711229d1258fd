FROM debian:12 AS build
RUN make
RUN make install

FROM debian:12
RUN apt-get update && apt-get install -y make
RUN make
RUN make install && make clean
ENV A=1
RUN make
COPY . .
RUN make
RUN --network=none make
RUN <<EOF
make
EOF
RUN make
RUN ["make"]
RUN make
RUN (make; make install)
ONBUILD RUN make
RUN make
ONBUILD RUN make
ONBUILD RUN make

FROM debian:12
RUN make
