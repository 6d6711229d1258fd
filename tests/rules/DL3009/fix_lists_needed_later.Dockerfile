FROM debian:12
RUN apt-get update
RUN apt-get install -y curl && apt-get update && apt-get install -y jq
RUN apt-get clean
