FROM python:3.13
ENV PIP_CONSTRAINT=/constraints.txt
RUN pip install flask
