FROM debian:12
FORM x
uesr app
RUNN x
xyzzy y
{}
ADD_ a
-USER app
