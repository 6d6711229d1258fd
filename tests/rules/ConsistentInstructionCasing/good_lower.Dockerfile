from debian:12
run true
