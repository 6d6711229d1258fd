FROM registry.example.com/app:1.2
SHELL ["powershell", "-Command"]
EXPOSE 80
