FROM debian:12
RUN echo ÿÃ
LABEL a=â‚ b=c
 USER app
