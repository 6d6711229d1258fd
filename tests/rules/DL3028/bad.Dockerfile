FROM ruby:3.4
RUN gem install rails puma:6.6.0 && gem i rake
RUN gem install --no-document rails \
    -s https://gems.example.com
RUN sudo gem install -N nokogiri -- --use-system-libraries
RUN ["gem", "install", "rails"]
ONBUILD RUN gem install rails
