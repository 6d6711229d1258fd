# Others of that name, what goes on, and what replaced them.
FROM registry.example.com/centos:7
FROM example/openjdk:17
FROM quay.io/centos/centos:stream9
FROM hashicorp/vault:1.18
FROM openjdk:27-ea-slim
FROM debian:12 AS java
FROM java
FROM centos
