FROM debian:12 AS Build
FROM debian:12 AS build_2
from debian:12 as BUILD3
