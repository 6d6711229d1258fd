FROM scratch
FROM debian:12 AS context-2
FROM debian:12 AS from-scratch
