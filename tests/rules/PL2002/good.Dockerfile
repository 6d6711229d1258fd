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
FROM oraclelinux:8-slim
FROM mcr.microsoft.com/windows/nanoserver:1809
FROM registry.example.com/minio:RELEASE.2025-08-13T08-35-41Z
FROM buildpack-deps:jammy-curl
FROM registry.example.com/mirror/debian:bookworm
