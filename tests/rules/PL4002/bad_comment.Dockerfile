FROM debian:12
# -----BEGIN PRIVATE KEY-----
# thisIsNoRealKey0butItLooksAsIfItWereOne1because2it3Has4The5Shape
# 8Wz9vK2mQxVb4RtZ8cLw3NsY6hJd1GpE5aUo0i
# -----END PRIVATE KEY-----
