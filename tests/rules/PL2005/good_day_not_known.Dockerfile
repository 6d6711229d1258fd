FROM nginx:1.28
FROM redis:3.2
