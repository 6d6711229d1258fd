#!/usr/bin/env dockerfile
# escape=`
FROM debian:12
