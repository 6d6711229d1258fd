FROM debian:12
LABEL RUN="docker run IMAGE" INSTALL="docker run IMAGE install" UNINSTALL="docker run IMAGE uninstall"
LABEL com.docker.desktop.extension.api.version=">= 0.3.4" com.docker.extension.screenshots="[]"
LABEL Owner=web
