FROM cgr.dev/chainguard/python:latest
