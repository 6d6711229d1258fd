FROM python:3.6-slim-buster
FROM debian:stretch-slim
FROM mcr.microsoft.com/dotnet/aspnet:6.0-alpine
FROM mysql:5.7
FROM centos:7
