# syntax=example/frontend:2
FROM debian:12
