FROM node:22
CMD ['node', 'app.js']
FROM node:22
ENTRYPOINT ["node" "app.js", ]
FROM node:22
CMD [node, --version]
FROM node:22
CMD [ 'sh', "-c", 'echo "a"' ]
FROM node:22
CMD ["node", "app.js"
FROM node:22
CMD [ -f /app ] && app
FROM node:22
CMD ["node", $APP]
