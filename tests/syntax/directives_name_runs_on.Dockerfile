# escapes=`
FROM debian:12
