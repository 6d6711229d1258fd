FROM debian:12
LABEL a="one \
  two" b='\
three'
