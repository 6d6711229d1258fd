# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS build
RUN powershell -Command "Set-ExecutionPolicy Bypass -Force; iex ((New-Object System.Net.WebClient).DownloadString('https://get.example.com/install.ps1'))"
RUN powershell.exe -NoLogo -Command "iwr -UseBasicParsing 'https://get.example.com' | iex;"
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Invoke-WebRequest https://get.example.com/install.ps1 | `
      Invoke-Expression
RUN irm $env:URL | iex
RUN ["powershell", "-Command", "iwr https://get.example.com/exec.ps1 | iex"]
FROM ubuntu:24.04
RUN pwsh -c "iwr https://get.example.com/install.ps1 | iex" && true
