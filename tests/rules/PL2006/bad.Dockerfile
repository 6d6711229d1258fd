FROM centos:7
FROM library/java:8-jre
FROM docker.io/library/openjdk:17-jdk-slim
FROM consul
FROM notary:signer
