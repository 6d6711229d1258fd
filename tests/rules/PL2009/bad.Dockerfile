#  Syntax = docker/dockerfile 
# escape=`
FROM debian:12
