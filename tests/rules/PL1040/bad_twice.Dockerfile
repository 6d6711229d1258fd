# plimsoll ignore=DL3007,base-image-latest,dl3007
FROM debian:latest
USER app
