FROM debian:12 AS build
RUN gcloud auth activate-service-account --key-file=/key.json
FROM debian:12
ARG SECRET
RUN aws configure set aws_secret_access_key "$SECRET" && aws configure set region eu-west-1
RUN az login --service-principal -u app -p $SECRET --tenant t
RUN az login --service-principal -u app -p Tr7-kuW2 --tenant t
RUN doctl auth init -t "$SECRET" && vault login "$SECRET"
RUN kubectl config set-credentials app --token="$SECRET"
CMD ["oc", "login", "--token", "Tr7-kuW2xVb4"]
