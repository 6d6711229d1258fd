# These variables mean images: the defaults have a tag or a registry, or the rest of the name has.
ARG BASE=debian:12
ARG GO=1.25
FROM golang:${GO} AS build
FROM registry.example.com/${TOOLS} AS tools
FROM $BASE
