# syntax=docker/dockerfile:1
FROM debian:12
RUN --device=example.com/gpu=0 true
