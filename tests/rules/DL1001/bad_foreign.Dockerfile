# kics-scan enable=fd54f200
FROM debian:12
# trivy:ignore:DS-0002
RUN make
# nosemgrep
RUN make
# checkov:skip=CKV_DOCKER_3:reason
