FROM debian:12 AS first
FROM debian:12 AS Build_2.x-y
