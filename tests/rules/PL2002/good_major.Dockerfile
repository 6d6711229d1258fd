FROM node:22
FROM python:3-slim
FROM node:v4
