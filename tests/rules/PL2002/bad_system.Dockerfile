# the number is that of Debian
FROM mcr.example.com/dotnet/sdk:preview-debian-12
FROM example/base:stable-alpine-3.20
FROM example/base:2-debian-12
