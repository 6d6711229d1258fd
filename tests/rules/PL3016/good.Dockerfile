FROM debian:12
RUN --security=sandbox make
RUN make --security=insecure
RUN echo RUN --security=insecure
# RUN --security=insecure make
