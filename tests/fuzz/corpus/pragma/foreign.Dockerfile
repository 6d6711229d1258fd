# kics-scan disable=fd54f200,b03a748a
# kics-scan ignore-block
FROM a
# trivy:ignore:DS-0002:exp:2030-01-31 #trivy:ignore:* trivy:ignore:x[a=b]
# checkov:skip=CKV_DOCKER_3,CKV_DOCKER_2:reason
RUN a \
# nosemgrep: a.b, c
# NOSONAR(S6471)
  && b
# plimsoll stage ignore=SC*,*
# plimsoll: ignore=a
# hadolint ingore=DL3006,,DL3007 because
USER c
