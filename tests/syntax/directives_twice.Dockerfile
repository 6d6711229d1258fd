# syntax=one
# Syntax=two
FROM debian:12
