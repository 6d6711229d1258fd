FROM debian:12 AS scratch-space
FROM debian:12 AS contexts
FROM scratch
