ARG DEPLOY_TOKEN=9fK2mQ7xVb4RtZ8cLw3NsY6h
FROM debian:12
# the value is global, and said there
ARG DEPLOY_TOKEN
