FROM alpine:3.22
FROM debian:12-slim
FROM debian:bookworm
FROM ubuntu:jammy
FROM centos:7
FROM python:3.13-slim
FROM debian:stable-20240513-slim
FROM example/base:v2.1
FROM example/base:3f2a9bc1
FROM example/base:main-20240513
FROM example/base:stable-1.2.3-r1 AS other
FROM other
FROM scratch
