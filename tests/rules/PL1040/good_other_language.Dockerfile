# syntax=registry.example.com/other/language:1
# plimsoll ignore=DL3007
FROM debian:12
