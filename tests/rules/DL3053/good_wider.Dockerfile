FROM debian:12
LABEL com.example.value="2026-02-28 12:00:00z"
