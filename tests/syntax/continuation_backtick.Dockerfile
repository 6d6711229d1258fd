# escape=`
FROM debian:12
RUN one `
  two
COPY a c:\
USER app
