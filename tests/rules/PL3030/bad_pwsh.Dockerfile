# PowerShell runs on Linux too
FROM registry.example.com/app:1.2
SHELL ["pwsh", "-Command"]
EXPOSE 80
