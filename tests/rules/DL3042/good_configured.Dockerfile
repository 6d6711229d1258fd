FROM python:3.13 AS base
ENV PIP_NO_CACHE_DIR=off
RUN pip install flask

FROM base
RUN pip install flask

FROM python:3.13 AS configured
COPY pip.conf /etc/
RUN pip install flask

FROM python:3.13
RUN export PIP_NO_CACHE_DIR=1 && pip install flask
RUN python -m pip install flask
