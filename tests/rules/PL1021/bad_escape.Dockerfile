# escape=`
FROM debian:12
ENV A=c:\ B="`" C="c:\"
USER "name`"
