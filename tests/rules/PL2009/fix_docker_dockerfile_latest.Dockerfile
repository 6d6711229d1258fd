# syntax=docker/dockerfile:latest
FROM debian:12
