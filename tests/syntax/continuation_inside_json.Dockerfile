FROM debian:12
CMD ["one", \
  # words
  "t\
wo"]
