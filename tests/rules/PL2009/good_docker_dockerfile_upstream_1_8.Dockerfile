# syntax=docker/dockerfile-upstream:1.8.0
FROM debian:12
