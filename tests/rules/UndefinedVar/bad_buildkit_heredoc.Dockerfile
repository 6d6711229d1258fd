FROM scratch
COPY <<EOF /x
it's "$one
\$two $(three) $1
EOF
COPY <<'EOF' /y
$four
EOF
