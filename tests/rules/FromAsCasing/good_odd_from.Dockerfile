from debian:12 AS one
RUN true
RUN true
