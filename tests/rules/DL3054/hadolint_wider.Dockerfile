FROM debian:12
LABEL com.example.value="(apache-2.0 OR MIT) AND LicenseRef-example"
