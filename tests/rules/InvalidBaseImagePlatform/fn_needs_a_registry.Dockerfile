FROM --platform=linux/riscv64 debian:11
