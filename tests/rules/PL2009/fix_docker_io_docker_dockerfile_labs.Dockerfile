# syntax=docker.io/docker/dockerfile:labs
FROM debian:12
