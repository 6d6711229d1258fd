FROM debian:12
CMD :
FROM debian:12
CMD . /etc/profile
FROM debian:12
CMD declare -p
FROM debian:12
CMD wait
FROM debian:12
CMD ulimit -n
FROM debian:12
CMD printf ready
FROM debian:12
CMD echo ready
