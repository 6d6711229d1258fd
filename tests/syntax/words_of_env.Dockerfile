FROM debian:12
ENV a=1 b="2 3" c='4 5' d=6\ 7 e="8\"9" f='\' g=h
