FROM debian:12
FROM registry.example.com/app:1
