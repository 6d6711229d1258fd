
# one
   	
  # two
FROM debian:12


# end