 FROM debian:12
　
 # a comment
USER app 
