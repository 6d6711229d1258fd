FROM debian:12
RUN git clone git@github.com:example/app.git && git clone ssh://git@github.com/example/app.git
RUN git clone https://someone@git.example.com/app.git
RUN curl http://example.com:8080/a@b https://example.com/@scope/package
RUN curl "http://[::1]:8080/a"
ENV SENTRY_DSN=https://5d0c1e7fa3b94628d7e0f1a2b3c49586@errors.example.com/7
