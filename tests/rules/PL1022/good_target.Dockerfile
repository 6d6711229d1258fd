FROM debian:12 AS good
FROM Bad
