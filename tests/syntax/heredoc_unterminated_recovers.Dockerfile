FROM debian:12
RUN echo $((1 << 2))
RUN <<A <<B
run this
USER app
EXPOSE 80
