FROM
FROM a AS
FROM a b
FROM a is b
FROM a AS b c
FROM a AS 1b
FROM a AS b+c
FROM a --platform=b
FROM a AS _b
