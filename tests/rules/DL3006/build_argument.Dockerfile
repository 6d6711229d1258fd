ARG TAG
FROM debian${TAG}
