# Releases that no table knows, other images of that name, tags without a release.
FROM python:3.99
FROM debian:unstable
FROM debian
FROM ubuntu:rolling
FROM registry.example.com/debian:9
FROM example/python:2.7
FROM example/app:1.0-buster
FROM mcr.microsoft.com/dotnet/framework/sdk:3.5
FROM perl:5.8
FROM golang:1.130
FROM scratch
