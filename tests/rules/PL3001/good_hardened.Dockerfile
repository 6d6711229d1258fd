FROM dhi.io/python:3.14
