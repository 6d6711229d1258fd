FROM debian:12
MAINTAINER team@example.com
