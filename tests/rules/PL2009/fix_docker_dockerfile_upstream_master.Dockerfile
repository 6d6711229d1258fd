# syntax=docker/dockerfile-upstream:master
FROM debian:12
