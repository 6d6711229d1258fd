FROM python:3.13
RUN pip install flask && python -m pip \
    install flask
RUN uv pip install flask
RUN ["pip", "install", "flask"]
