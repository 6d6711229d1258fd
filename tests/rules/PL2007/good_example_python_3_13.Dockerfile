FROM example/python:3.13
