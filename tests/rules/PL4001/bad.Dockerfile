FROM node:22
RUN echo "//npm.example.com/:_authToken=0f1e9d2c-made-up-4b5a-8697" >> ~/.npmrc && npm ci
ENV SONAR=squ_5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0
LABEL note="squ_5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0"
CMD ["app", "--token", "squ_5d0c1e7fa3b94628d7e0f1a2b3c49586e7d8f9a0"]
