#  SynTax  =  docker/dockerfile:1  
	#ESCAPE=`	
FROM debian:12
RUN a `
 b
