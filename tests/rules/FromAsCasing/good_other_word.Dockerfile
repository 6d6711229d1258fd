FROM debian:12 is one
