# check=fail=true
FROM debian:12
