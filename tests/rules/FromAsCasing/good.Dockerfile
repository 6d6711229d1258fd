FROM debian:12 AS one
From debian:12 as two
FROM debian:12
