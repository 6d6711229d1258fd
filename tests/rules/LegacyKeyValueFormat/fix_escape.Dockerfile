# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
ENV A C:\app
ENV B C:\my app\
# An escape.
ENV C C:`app
ENV D last