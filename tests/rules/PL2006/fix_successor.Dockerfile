FROM java:8
FROM vault:1.13
FROM notary
