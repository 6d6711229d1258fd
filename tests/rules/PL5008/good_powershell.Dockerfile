# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Invoke-WebRequest https://get.example.com/install.ps1 -OutFile install.ps1; `
    iex 'Get-ChildItem'
RUN Write-Host 'iwr https://get.example.com/install.ps1 | iex'
RUN Invoke-WebRequest https://files.example.com/iexplore.zip -OutFile iex.zip-file
RUN iex (Get-Content .\install.ps1 -Raw)
