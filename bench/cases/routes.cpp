// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "cases.hpp"

#include <notepact/http/inspect.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/maxcare/documents.hpp>

namespace bench {

std::vector<row> routes() {
    using namespace notepact;
    std::vector<row> rows;
    struct target {
        char const* name;
        char const* method;
        char const* text;
        match_outcome outcome;
    };
    for (auto const& one :
         {target{"literal", "GET", "/marketplace/me", match_outcome::found},
          target{
              "parameters",
              "PATCH",
              "/notes/nte_3cc73cb69c59403ca9108af6c5693b25/impressions/1042?providerId=prv_d4e5f6a7b8c94d0e",
              match_outcome::found},
          target{
              "escaped",
              "PATCH",
              "/notes/nte%5F3cc73cb69c59403ca9108af6c5693b25/impressions/"
              "1042?providerId=prv%5Fd4e5f6a7b8c94d0e",
              match_outcome::found},
          target{"beside a parameter", "POST", "/emails/send", match_outcome::found},
          target{"unknown", "GET", "/.well-known/security.txt", match_outcome::no_route},
          target{
              "none",
              "GET",
              "/notes/nte_3cc73cb69c59403ca9108af6c5693b25/impressions/1042/history",
              match_outcome::no_route}})
        rows.push_back(
            {"routes", one.name, one.text, std::string_view(one.text).size(), 1, {sound("match", [one] {
                 return match(maxcare::api, one.method, one.text).outcome() == one.outcome;
             })}});

    // A whole edit, taken, and one of which path, query and body each break a rule.
    auto const whole = [](std::string_view target, std::string_view body, std::size_t broken) {
        static header_field const headers[] = {
            {"Authorization", "Bearer max_prd_ak_0123456789abcdef"},
            {"X-Organization-Id", "7e2c8cfe-b7a9-4deb-986d-e7012589e72b"},
            {"Content-Type", "application/json"}};
        incoming_request const received{"PATCH", target, headers, body};
        static_report<8> report;
        return inspect(maxcare::api, received, report).of() == &maxcare::update_impression
               && report.size() == broken;
    };
    constexpr std::string_view taken =
        "/notes/nte_3cc73cb69c59403ca9108af6c5693b25/impressions/1042?providerId=prv_d4e5f6a7b8c94d0e";
    constexpr std::string_view refused =
        "/notes/nte_3cc73cb69c59403ca9108af6c5693b25/impressions/0x41?providerID=prv_d4e5f6a7b8c94d0e";
    constexpr std::string_view no_edit = R"({"dxStatus":7,"dxComplexity":"moderate"})";
    rows.push_back(
        {"routes", "inspect", "a whole edit", maxcare::impression_edit.size(), 1, {sound("inspect", [=] {
             return whole(taken, maxcare::impression_edit, 0);
         })}});
    rows.push_back(
        {"routes",
         "inspect, refused",
         "an edit with four violations",
         no_edit.size(),
         1,
         {sound("inspect", [=] { return whole(refused, no_edit, 4); })}});
    return rows;
}

} // namespace bench
