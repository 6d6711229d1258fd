# syntax=docker/dockerfile:1
# escape=`
# some=thing
# escape=x
FROM debian:12
