Dockerfile:2:11: error: 'TOKEN' holds a secret: no… (15 characters) [XX4001]
Dockerfile:2:5: error: another rule quotes 'TOKEN=no*************' [XX3020]
Dockerfile:2:19: note: from inside the secret [XX9001]
Dockerfile:3:11: error: a private key [XX4001]
