from debian:12 AS build
run make
from debian:12 as web
# FROM is the odd one here, and AS is like the rest of the file.
FROM debian:12 as last
run make
run make
