FROM debian:12
ARG A_TOKEN=
ENV B_TOKEN="" C_TOKEN=$C D_TOKEN=${D} E_TOKEN=${E:-} F_TOKEN=true G_TOKEN=none H_TOKEN=8080
ENV I_TOKEN=/run/secrets/token J_TOKEN=https://example.com/token K_TOKEN=your-token-here L_TOKEN=xxxxxxxx
ENV M_TOKEN=<token> N_TOKEN={{token}} O_TOKEN=CHANGE_ME_NOW P_TOKEN=example Q_TOKEN=short R_TOKEN=a.b.example.com
ENV S_KEY=some-ordinary-words T_AUTH=none U_AUTH=basic
