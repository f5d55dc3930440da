// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests that follow one another, about something that the first of them has created: what the tables say
// of who creates, shows, changes and deletes it, and a case that does so.
#ifndef NOTEPACT_CONFORMANCE_SERVER_SESSION_HPP
#define NOTEPACT_CONFORMANCE_SERVER_SESSION_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/operation.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// The contract of the first success of an operation; null if its documents have none.
inline contract_ref const* success_of(operation const& of) {
    for (auto const& documented : of)
        if (documented.is_success()) return &documented.body;
    return nullptr;
}

// What is wrong where what was created is told from another by nothing.
inline constexpr char const* one_id = "two things that were created have one id";

// What may be done with one thing, by the tables: POST to a folder creates it and says its id, the others are
// below the folder, their path ends in that id. Null: nothing does.
struct resource_operations {
    operation const* creator = nullptr;
    operation const* reader = nullptr;
    operation const* deleter = nullptr;
    std::vector<operation const*> changers = {};

    // Of what an operation creates, reads, changes or deletes.
    static resource_operations around(api const& all, operation const& of) {
        resource_operations found;
        bool const creates = of.method == verb::post;
        if (!creates && of.path.last_parameter().empty()) return found;
        auto const text = of.path.parent();
        path_template const parent(text);
        auto const& folder = creates ? of.path : parent;
        for (auto const* one : all) {
            if (one->method == verb::post) {
                bool const here = creates ? one == &of : one->path.same_but_for_names(folder);
                if (here && found.creator == nullptr && says_id(all, *one)) found.creator = one;
                continue;
            }
            if (one->path.last_parameter().empty()) continue;
            auto const above = one->path.parent();
            bool const below = creates ? path_template(above).same_but_for_names(folder)
                                       : one->path.same_but_for_names(of.path);
            if (below) found.add(*one);
        }
        return found;
    }
    bool has_items() const { return reader != nullptr || deleter != nullptr || !changers.empty(); }

  private:
    static bool says_id(api const& all, operation const& creator) {
        auto const* const success = success_of(creator);
        return success != nullptr && !success->is_text() && !id_pointer(all, *success).empty();
    }
    void add(operation const& of) {
        if (of.method == verb::get && reader == nullptr) reader = &of;
        if (of.method == verb::delete_ && deleter == nullptr) deleter = &of;
        if (of.method == verb::put || of.method == verb::patch) changers.push_back(&of);
    }
};

// Something that was created, and by what.
struct created_thing {
    operation const* by;
    request_case sent;
    std::string id;
    response answer;
};

// A case as a sequence. The first that is wrong ends it; of that, the failure has all that was sent.
class server_session {
  public:
    explicit server_session(server_under_test const& server) : server_(server) {}

    case_result take() { return std::move(result_); }
    bool ended() const { return ended_; }
    void fail(std::string why, std::string about) {
        if (!ended_) result_.fail({std::move(why), exchanges_, std::move(about)});
        ended_ = true;
    }
    void skip(std::string why) {
        if (!ended_) result_.skipped = std::move(why);
        ended_ = true;
    }

    // The plain request of an operation, or one with another body, with the server's own texts.
    request_case plain(operation const& of, std::string const* body = nullptr) const {
        auto const& ordinary = server_.ordinary(of);
        auto made = ordinary;
        server_.put_own(of, ordinary, made);
        if (body != nullptr && made.has_body) made.body = server_.with_own_ids(of, *body);
        server_.put_known_in_body(of, made.body);
        return made;
    }
    // The same about a thing: its folder's ids and its own stand in the path.
    request_case
    plain_of(operation const& of, created_thing const& thing, std::string const* body = nullptr) const {
        auto made = plain(of, body);
        auto const* of_folder = thing.by->parameters->inside();
        for (auto const& piece : of.path.pieces()) {
            if (!piece.has_parameter()) continue;
            bool const own = piece.parameter == of.path.last_parameter();
            auto const* const id = own ? &thing.id : find_text(thing.sent.parameters, of_folder->name());
            if (!own) of_folder = of_folder->next();
            for (auto& one : made.parameters)
                if (one.name == piece.parameter && id != nullptr) one.text = *id;
        }
        return made;
    }

    // Sends a request and reads the answer; nothing if that is wrong, which ends the case.
    std::optional<response>
    ask(operation const& of, request_case const& made, std::string const& about,
        std::function<void(expectation&)> const& expect = {}) {
        if (ended_) return std::nullopt;
        auto const request = on_the_wire(of, made, server_.base_path);
        if (!request) {
            skip("no request can carry an id that the server gave");
            return std::nullopt;
        }
        auto right = expectation_of(server_.about, *request, server_.base_path);
        if (expect) expect(right);
        auto came = sent(*request, &of);
        std::vector<std::string> warnings;
        auto const& setup = server_.setup;
        auto why = wrong_with(server_.about, came, right, setup.credential, setup.strict, warnings);
        keep_warnings(std::move(warnings), result_);
        if (!why.empty()) {
            fail(std::move(why), about);
            return std::nullopt;
        }
        return came;
    }
    // Sends a request that no contract is about.
    response sent(kept_request const& request, operation const* of) {
        auto came = server_.send(request, result_);
        came.of = of;
        exchanges_.push_back({request, came});
        return came;
    }

    // Creates something. What is wrong with that is for the creator's own cases to say.
    std::optional<created_thing> create(operation const& by, std::string const* body = nullptr) {
        if (ended_) return std::nullopt;
        auto made = plain(by, body);
        auto const request = on_the_wire(by, made, server_.base_path);
        auto came = request ? sent(*request, &by) : response();
        auto id = id_in(server_.about, by, came);
        if (id) return created_thing{&by, std::move(made), *std::move(id), std::move(came)};
        skip("nothing was created that it needs, see what " + std::string(by.name) + " answers");
        return std::nullopt;
    }

  private:
    server_under_test const& server_;
    case_result result_;
    std::vector<exchange> exchanges_;
    bool ended_ = false;
};

// Nothing else is right.
inline std::function<void(expectation&)> only(std::set<unsigned> statuses) {
    return [only_these = std::move(statuses)](expectation& right) {
        right.success = false;
        right.refusals = only_these;
    };
}

} // namespace notepact::conformance::detail

#endif
