FROM docker.io/nginxinc/nginx-unprivileged:1.30
