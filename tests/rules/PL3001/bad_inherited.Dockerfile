FROM docker.io/library/python:3.14 AS base
RUN pip install app

FROM base AS test
USER tester
RUN app --test

FROM base
CMD ["app"]
