FROM bitnami/redis:8
