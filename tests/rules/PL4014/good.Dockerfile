FROM debian:12
RUN --mount=type=secret,id=key gcloud auth activate-service-account --key-file=/run/secrets/key
RUN --mount=type=secret,id=az,env=AZ az login --service-principal -u app -p "$AZ" --tenant t
RUN aws configure set region eu-west-1 && az login --identity && gcloud config set project p
RUN kubectl config use-context a && az login
CMD az login -u app -p "$PASSWORD"
