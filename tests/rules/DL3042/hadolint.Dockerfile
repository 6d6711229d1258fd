FROM python:3.13 AS set
ENV PIP_NO_CACHE_DIR=1
RUN pip install a
FROM set
RUN pip install b
FROM python:3.13
RUN pip install flask && \
    pip install django
ENV PIP_NO_CACHE_DIR="true"
RUN pip install c
FROM python:3.12
RUN pip install d
ENV PIP_NO_CACHE_DIR=off
RUN pip install e
FROM debian:12
ENV PIP_NO_CACHE_DIR=off
RUN pip install --no-cache flask
RUN python3 -m pip install flask && rm -rf ~/.cache/pip
RUN PIP_NO_CACHE_DIR="1" pip install flask
RUN --mount=type=cache,target=/root/.cache pip install flask
RUN ["pip", "install", "flask"]
ONBUILD RUN pip install flask
ONBUILD ENV PIP_NO_CACHE_DIR=1
ONBUILD RUN pip install f
# not reported
RUN pip install --no-cache-dir flask; pipx install black; python -m pipx install black; pipenv install; uv pip install x
RUN PIP_NO_CACHE_DIR=1 pip install flask
RUN --mount=type=cache,target=/root/.cache/pip pip install flask
RUN /usr/bin/pip install flask; python -m pip --quiet install flask; sudo pip install flask
