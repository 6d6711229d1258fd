FROM python:3.13 AS build
RUN pip install flask

FROM python:3.13
RUN pip install --no-cache-dir flask && pip --no-cache-dir install flask && pip install --no-cache flask
RUN uv pip install --no-cache flask && uv pip install -n flask && uv pip install --no-cache-dir flask
RUN pip install flask && rm -rf ~/.cache/pip
RUN pip install flask && rm -rf /root/.cache
RUN pip install flask && rm -r $HOME/.cache/*
RUN pip install flask && pip cache purge
RUN uv pip install flask && uv cache clean
RUN --mount=type=cache,target=/root/.cache/pip pip install flask
RUN --mount=type=cache,target=/root/.cache uv pip install flask
RUN pip install --no-index --find-links wheels flask; pip install --cache-dir /cache flask; pip download flask
RUN pip install $OPTIONS flask; pipx install black; pipenv install; echo pip install flask
