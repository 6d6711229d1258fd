FROM python:3.13
RUN pip install flask 'gunicorn>=23' "requests[socks]"
