FROM postgres:18
ENTRYPOINT ["postgres"]
