FROM debian:12
RUN echo eyJhdXRocyI6eyJyZWdpc3RyeS5leGFtcGxlLmNvbSI6e319LCJjcmVkc1N0b3JlIjoicGFzcyIsIm5vdGUiOiJub3RoaW5nIGhlcmUifQ== | base64 -d > /root/.docker/config.json
