# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest -SkipCertificateCheck https://files.example.com/a -OutFile a
RUN [Net.ServicePointManager]::ServerCertificateValidationCallback = { $true }; `
    Invoke-WebRequest https://files.example.com/a -OutFile a
SHELL ["cmd", "/S", "/C"]
RUN powershell -Command Invoke-WebRequest -SkipCertificateCheck https://files.example.com/a
RUN ["pwsh", "-Command", "Invoke-RestMethod -SkipCertificateCheck https://files.example.com/a"]
