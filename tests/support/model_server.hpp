// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A server to hold the suite for servers against: the responder with all that a suite can ask about, and with
// at most one thing broken, on the way in or on the way out.
#ifndef NOTEPACT_TESTS_SUPPORT_MODEL_SERVER_HPP
#define NOTEPACT_TESTS_SUPPORT_MODEL_SERVER_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/conformance/responder.hpp>
#include <notepact/conformance/server_suite.hpp>
#include <notepact/http/manners.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace notepact_test {

namespace conformance = notepact::conformance;

// Takes a request, and may change it; what `next` answers, it may change, too.
using breakage = std::function<conformance::response(
    conformance::kept_request,
    std::function<conformance::response(conformance::kept_request const&)> const& next)>;

class model_server {
  public:
    static constexpr std::string_view credential = "the_key_that_may_do_everything";

    explicit model_server(notepact::api const& api, breakage broken = {})
        : api_(&api), broken_(std::move(broken)) {}

    conformance::response answer(conformance::kept_request const& request) {
        auto const next = [this](conformance::kept_request const& passed) { return answer_rightly(passed); };
        return broken_ ? broken_(request, next) : next(request);
    }

    // All that a suite can be told of it.
    static conformance::server_setup setup(notepact::api const& api, breakage broken = {}) {
        auto const server = std::make_shared<model_server>(api, std::move(broken));
        conformance::server_setup made;
        made.send = [server](conformance::kept_request const& request) { return server->answer(request); };
        made.credential = credential;
        for (auto const* of : api)
            for (auto const& one : of->parameters->members()) {
                made.unknown[std::string(one.name())] = unknown_for(*one.value());
                made.conflicting[std::string(one.name())] = conflicting;
            }
        for (auto const id : manners_of(api).ids_in_bodies)
            made.unknown[std::string(id)] = unknown;
        made.credential_without = [&api](std::string_view scope) {
            return std::optional("key_without_" + std::to_string(api.scope_bit(scope)));
        };
        return made;
    }

  private:
    static constexpr char const* unknown = "404404";
    static constexpr char const* unknown_uuid = "40440440-4404-4044-8404-404404404404";
    static constexpr char const* conflicting = "nte_signed";

    static char const* unknown_for(notepact::rule const& declared) {
        auto const* const format =
            declared.kind == notepact::rule_kind::string ? declared.refers.format : nullptr;
        return format != nullptr && format->name() == "uuid" ? unknown_uuid : unknown;
    }

    conformance::response answer_rightly(conformance::kept_request const& request) {
        return with_key(key_of(request)).answer(request);
    }
    // What may be done depends on the key, which each has a responder of its own for.
    conformance::responder& with_key(std::string const& key) {
        std::string const without = "key_without_";
        bool const lacks_one = key.compare(0, without.size(), without) == 0;
        auto const found = responders_.find(lacks_one ? key : std::string(credential));
        if (found != responders_.end()) return found->second;

        conformance::responder_setup setup;
        setup.credential = credential;
        setup.is_known = [](notepact::operation const&, std::string_view, std::string_view id) {
            return id != unknown && id != unknown_uuid;
        };
        setup.conflicts = [](notepact::operation const&, std::string_view, std::string_view id) {
            return id == conflicting;
        };
        if (lacks_one) {
            setup.credential = key;
            auto lacking = static_cast<std::uint32_t>(std::stoul(key.substr(without.size())));
            for (auto const* of : *api_) // those that do as well
                for (auto const& need : of->how.needs)
                    if (need.first == lacking) lacking |= need.any_of;
            setup.granted &= ~lacking;
        }
        return responders_
            .emplace(lacks_one ? key : std::string(credential), conformance::responder(*api_, setup))
            .first->second;
    }
    std::string key_of(conformance::kept_request const& request) const {
        for (auto const& [name, value] : request.headers)
            if (notepact::same_without_case(name, api_->credential().name()))
                return value.substr(value.rfind(' ') + 1);
        return {};
    }

    notepact::api const* api_;
    breakage broken_;
    std::map<std::string, conformance::responder> responders_;
};

} // namespace notepact_test

#endif
