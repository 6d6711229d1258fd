FROM node:24-slim AS base
CMD ["node", "/srv/main.js"]
FROM base
COPY <<EOF /srv/main.js
main()
EOF
