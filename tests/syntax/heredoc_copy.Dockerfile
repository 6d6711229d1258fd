FROM debian:12
COPY <<a.txt <<b.txt /to/
A
a.txt
B
b.txt
ADD <<EOF /x
${y}
EOF
COPY << EOF /d
z
EOF
COPY <<A <<A /e
1
A
2
A
