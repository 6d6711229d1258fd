FROM debian:12 AS other
LABEL a=$undefined
FROM debian:12 AS main
