FROM mcr.microsoft.com/dotnet/framework/aspnet:4.8-windowsservercore-ltsc2022 AS base
EXPOSE 80 443
FROM base
RUN dir
