FORM a
COPY . .
RUN --mount=type=secret,id=x <<E
E
HEALTHCHECK NONE x
ONBUILD ONBUILD FROM b
EXPOSE 99999/xyz
CMD ["a", 1]