FROM debian:12
ARG LATER
ENV A="${NAME:?no name}" \
    B=${LATER?}
