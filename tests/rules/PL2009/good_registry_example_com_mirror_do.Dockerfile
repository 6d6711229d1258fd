# syntax=registry.example.com/mirror/dockerfile
FROM debian:12
