# syntax=docker/dockerfile:1

# base image of all services
