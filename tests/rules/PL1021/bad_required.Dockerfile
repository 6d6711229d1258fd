FROM scratch
ENV EMPTY=
ARG HERE
ARG LATER
ENV A="${NAME:?no name}" B=${EMPTY:?} C=${EMPTY?fine} D="${HERE:?may be given}"
