FROM example/base:1.2-debian-12
FROM example/base:debian-12
FROM debian:12-slim
FROM example/base:ubuntu-22.04-build
