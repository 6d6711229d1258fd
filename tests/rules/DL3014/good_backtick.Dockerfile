# escape=`
# Who writes a backtick for the escape character means Windows, where nothing else says what the base image is for.
FROM registry.example.com/base:1.0
RUN apt-get install curl
FROM golang:1.27
RUN apt-get install curl
FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN apt-get install curl
FROM --platform=windows/amd64 debian:12
RUN apt-get install curl
FROM mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2022
RUN apt-get install curl
