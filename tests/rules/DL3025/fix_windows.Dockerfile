FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD app %PORT%
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD echo ready
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
CMD @echo ready
FROM --platform=windows/amd64 registry.example.com/base:1.0
CMD npm start
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD start app.exe
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD app.exe %PORT%
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD ['app', '--serve']
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD App.EXE --serve
FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS server
FROM server
ENTRYPOINT C:/app/app.exe --serve
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD ['app.exe', '--serve']
