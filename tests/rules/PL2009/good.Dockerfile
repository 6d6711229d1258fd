FROM debian:12
# syntax=docker/dockerfile
