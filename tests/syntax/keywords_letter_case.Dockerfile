from debian:12
RuN true
wOrKdIr /x
WORKDIR /y
ENTRYPOİNT z
