ARG BASE
# plimsoll ignore=DL3007 # what is given by --build-arg moves
FROM $BASE AS build
# plimsoll stage ignore=missing-user
FROM $BASE
RUN make
