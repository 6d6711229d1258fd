FROM debian:12
RUN one \
  # first

# second \
   
 two
