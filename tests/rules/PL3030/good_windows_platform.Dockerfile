FROM --platform=windows/amd64 registry.example.com/app:1.2
EXPOSE 80
