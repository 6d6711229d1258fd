# escape=`
FROM debian:12
RUN echo "c:\" <<EOF
RUN echo `<<EOF
