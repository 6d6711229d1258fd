# syntax=docker/dockerfile:1.14-labs
FROM debian:12
RUN --device=example.com/gpu=0,required=true make
RUN --device=name=example.com/gpu=0 make
