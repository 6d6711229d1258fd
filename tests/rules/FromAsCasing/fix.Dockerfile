FROM debian:12 as build
FROM --platform=$BUILDPLATFORM debian:12 \
    # in mixed case
    As web
FROM debian:12 AS last
# The word is broken in two.
FROM debian:12 a\
s broken
FROM as as as
# FROM is the odd one in this file.
from debian:12 AS odd
