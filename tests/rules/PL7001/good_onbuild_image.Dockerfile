ARG BROWSER=140
FROM node:8-onbuild
