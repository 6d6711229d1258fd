FROM scratch
COPY --chown=app app /app
COPY passwd /etc/passwd
USER app
