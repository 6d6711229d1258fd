# escape=` always
FROM debian:12
