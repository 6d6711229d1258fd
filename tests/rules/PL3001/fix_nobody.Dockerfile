FROM python:3.14
CMD ["python", "app.py"]
COPY app.py .
HEALTHCHECK CMD true