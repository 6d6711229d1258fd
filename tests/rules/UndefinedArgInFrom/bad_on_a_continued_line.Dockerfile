FROM \
  --platform=$UNKNOWN \
  debian:$OTHER
