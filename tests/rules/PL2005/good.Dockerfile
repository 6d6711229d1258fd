# Still supported on 2026-11-24: for free until 2028-06-30, until 2027-04-01.
FROM debian:12-slim
FROM debian:bookworm
FROM ubuntu:22.04
FROM python:3.11-alpine
FROM python:3
FROM golang:1.27
FROM golang:1
FROM redis:7.2
FROM mcr.microsoft.com/dotnet/sdk:10.0
