FROM mcr.microsoft.com/dotnet/sdk:10.0
COPY . /src
RUN dotnet publish -c Release
RUN dotnet publish -c Release
CMD ["/app"]
