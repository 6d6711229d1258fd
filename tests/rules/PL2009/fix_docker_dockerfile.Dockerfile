# syntax=docker/dockerfile
FROM debian:12
