FROM python:3.13
RUN pip install flask && pip3.13 install --no-cache-dir -U django==5.2 'gunicorn>=23' 'celery[redis]' uvicorn[standard]
RUN python3 -m pip --no-cache-dir install flask \
    requests
RUN python -Im pip install --upgrade pip
RUN /opt/venv/bin/pip install flask && sudo pip install 'flask != 1.0'
RUN uv pip install --system flask && pipx install black
RUN pip install --index-url https://pypi.example.com/simple --timeout 60 -t /app flask
RUN pip install git+https://example.com/tool.git git+ssh://git@example.com/tool.git 'tool @ git+https://example.com/t'
RUN ["pip", "install", "flask"]
ONBUILD RUN pip install flask
