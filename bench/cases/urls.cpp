// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "cases.hpp"

#include <notepact/http/base_url.hpp>

#include <boost/url.hpp>

namespace bench {

std::vector<row> urls() {
    std::vector<row> rows;
    for (auto const& [name, url] :
         {std::pair("documented", "https://api.maxcare.ai/v3"),
          std::pair("long", "https://clinic-77.eu-west.staging.example.com:8443/tenants/7/api/public"),
          std::pair("IPv6", "http://[2001:db8::8:800:200c:417a]:8080/api")}) {
        std::string_view const text = url;
        rows.push_back(
            {"urls",
             name,
             url,
             text.size(),
             1,
             {sound(
                  "boost::urls::parse_uri",
                  [text] {
                      return boost::urls::parse_uri({text.data(), text.size()}).has_value();
                  }),
              sound(
                  "base_url_view::parse",
                  [text] {
                      return notepact::base_url_view::parse(text, notepact::base_url_policy::allow_http)
                          .has_value();
                  }),
              sound("base_url::parse", [text] {
                  return notepact::base_url::parse(text, notepact::base_url_policy::allow_http).has_value();
              })}});
    }
    return rows;
}

} // namespace bench
