from debian:12 AS one
run true
