# syntax=docker/dockerfile:experimental
FROM debian:12
