# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY a.txt b.txt C:\app\
