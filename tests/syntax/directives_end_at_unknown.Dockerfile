# unknown=1
# escape=`
FROM debian:12
USER app`
