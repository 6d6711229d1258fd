FROM python:3.13
RUN pip install flask && pip3 install -r requirements.txt
RUN python3 -m pip install \
    flask
RUN python -m pip --quiet install flask && sudo /opt/venv/bin/pip3.13 install flask
RUN uv pip install --system flask
RUN pip cache purge && rm -rf ~/.cache/pip && pip install flask && rm -rf /tmp/* ~/.cache/npm
RUN --mount=type=cache,target=/root/.cache/uv pip install flask
RUN ["pip", "install", "flask"]
ONBUILD RUN pip install flask
