ARG VERSION=1
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN $VERSION = 2; Write-Host $VERSION
