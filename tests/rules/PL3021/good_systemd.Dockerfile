FROM fedora:42
VOLUME ["/run", "/tmp"]
