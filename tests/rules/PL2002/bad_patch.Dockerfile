FROM python:3.13
FROM debian:12
FROM debian:bookworm-slim
FROM node:22
