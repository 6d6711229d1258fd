FROM python:3.13.1-slim
FROM debian:bookworm-20240513
FROM node:22.11.0
