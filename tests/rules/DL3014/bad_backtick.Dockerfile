# escape=`
FROM debian:12.5
RUN apt-get install `
    curl
FROM --platform=linux/amd64 registry.example.com/base:1.0
RUN apt-get install curl
FROM golang:1.27-bookworm AS build
FROM build
RUN apt-get install curl
FROM mcr.microsoft.com/dotnet/sdk:9.0-jammy
RUN apt-get install curl
