from debian:12
RUN true
