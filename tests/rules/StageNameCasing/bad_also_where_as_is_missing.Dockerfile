FROM debian:12 is Build
