FROM mcr.microsoft.com/windows/servercore:ltsc2022
EXPOSE 80
