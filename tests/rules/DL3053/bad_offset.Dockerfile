FROM debian:12
LABEL com.example.value=2026-02-28T12:00:00+0100
