# syntax=docker/dockerfile:1.0-experimental
FROM debian:12
