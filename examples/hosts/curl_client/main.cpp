// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// The visit by libcurl.
#include "../visit.hpp"

#include <notepact/bridge/curl.hpp>

namespace {

class curl_client {
  public:
    curl_client(notepact::base_url_view, std::chrono::seconds limit) {
        // What is yours: certificates, a proxy, and how long it may take. With CURLOPT_TIMEOUT, a signal
        // would end a name's resolution where libcurl does that in this thread.
        curl_easy_setopt(handle_.get(), CURLOPT_TIMEOUT, static_cast<long>(limit.count()));
        curl_easy_setopt(handle_.get(), CURLOPT_NOSIGNAL, 1L);
    }

    template <class Endpoint>
    hosts::outcome_of<Endpoint>
    send(Endpoint const& of, notepact::request const& r, notepact::report& broken) {
        notepact::curl_transfer transfer(handle_.get(), r);
        if (auto const why = transfer.perform()) return *why;
        return interpret(of, transfer, broken);
    }

  private:
    struct cleanup {
        void operator()(CURL* handle) const noexcept { curl_easy_cleanup(handle); }
    };
    std::unique_ptr<CURL, cleanup> handle_{curl_easy_init()}; // keeps its connection
};

} // namespace

int main(int argc, char** argv) {
    curl_global_init(CURL_GLOBAL_DEFAULT);
    int const status = hosts::run<curl_client>(argc, argv);
    curl_global_cleanup();
    return status;
}
