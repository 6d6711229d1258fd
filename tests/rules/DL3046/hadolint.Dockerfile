FROM debian:12
RUN useradd -u 123456 app
RUN useradd --uid 123456 app
RUN useradd -u "$UID" app
RUN useradd -u1 application
RUN useradd -u 12345 app
RUN useradd -u 1 a && \
    useradd -mu 123456 b
RUN useradd -l -u 123456 app
ONBUILD RUN useradd -u 123456 app
