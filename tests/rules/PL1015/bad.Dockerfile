# syntax=docker/dockerfile:1-labs
FROM debian:12
RUN --device=example.com/gpu=0,required=maybe make
RUN --device=example.com/gpu=0,size=1 make
