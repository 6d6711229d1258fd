FROM debian:12
RUN <<$EOF <<${EOF}
a
$EOF
b
${EOF}
RUN <<A${b:-c}
RUN ${a:-b <<EOF }
body
EOF
