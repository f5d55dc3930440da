// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Many requests at once: each is answered as if it was alone, and by what was sent with it.
#ifndef NOTEPACT_CONFORMANCE_SERVER_PARALLEL_HPP
#define NOTEPACT_CONFORMANCE_SERVER_PARALLEL_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/server/case.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/session.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

// The case of one operation, whose answers show some of what its requests send.
class parallel_case {
  public:
    // `accepted`: requests that differ in what is shown.
    parallel_case(
        std::shared_ptr<server_under_test const> server, operation const& of, operation const* creator,
        std::vector<trial> accepted)
        : server_(std::move(server)), of_(of), creator_(creator), accepted_(std::move(accepted)) {
        if (auto const* const success = success_of(of); success != nullptr && !success->is_text())
            values_ = shown_values(server_->about, of, *success);
        auto const around = resource_operations::around(server_->about, of);
        creates_ = around.creator == &of && around.has_items();
    }

    // Whether two requests can be told apart by their answers.
    bool can_tell() const {
        return !values_.empty() && (of_.body != nullptr || creates_own() || accepted_.size() > 1);
    }

    case_result run() const {
        server_session session(*server_);
        case_result result;
        std::vector<request_case> made;
        auto const count = (std::max)(server_->setup.parallel, std::size_t{2});
        for (std::size_t i = 0; i < count; ++i) {
            auto one = request(session, i);
            if (session.ended()) return session.take();
            made.push_back(*std::move(one));
        }
        std::vector<kept_request> sent;
        sent.reserve(made.size());
        for (auto const& one : made)
            sent.push_back(on_the_wire(of_, one, server_->base_path).value_or(kept_request()));
        auto came = server_->send_together(sent, result);
        if (came.size() != sent.size())
            result.fail(
                {std::to_string(came.size()) + " answers came to " + std::to_string(sent.size())
                 + " requests that were sent at once"});
        else
            judge(made, sent, came, result);
        result.exchanges += session.take().exchanges;
        return result;
    }

  private:
    bool creates_own() const {
        return creator_ != nullptr
               && !server_under_test::find(server_->setup.known, of_, of_.path.last_parameter());
    }
    std::optional<request_case> request(server_session& session, std::size_t i) const {
        std::string const* body = nullptr;
        if (of_.body != nullptr) {
            auto const& good = server_->bodies(of_).good;
            body = &good[i % good.size()];
        }
        if (creates_own()) {
            auto const thing = session.create(*creator_);
            return thing ? std::optional(session.plain_of(of_, *thing, body)) : std::nullopt;
        }
        if (of_.body != nullptr || accepted_.empty()) return session.plain(of_, body);
        auto made = accepted_[i % accepted_.size()].made;
        server_->put_own(of_, server_->ordinary(of_), made);
        return made;
    }

    void judge(
        std::vector<request_case> const& made, std::vector<kept_request> const& sent,
        std::vector<response>& came, case_result& result) const {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < sent.size(); ++i) {
            came[i].of = &of_;
            auto right = expectation_of(server_->about, sent[i], server_->base_path);
            if (right.of != nullptr && of_.body == nullptr && !creates_own())
                right.refusals.insert(404); // any id
            std::vector<std::string> warnings;
            auto const& setup = server_->setup;
            auto why = wrong_with(server_->about, came[i], right, setup.credential, setup.strict, warnings);
            keep_warnings(std::move(warnings), result);
            for (auto const& value : values_)
                if (why.empty() && came[i].status < 300) why = wrong_with_shown(value, made[i], came[i].body);
            auto const id = creates_ ? id_in(server_->about, of_, came[i]) : std::nullopt;
            if (why.empty() && id && !ids.insert(*id).second) why = one_id;
            if (!why.empty())
                result.fail(
                    {std::move(why),
                     {{sent[i], came[i]}},
                     "number " + std::to_string(i + 1) + " of " + std::to_string(sent.size()) + " at once"});
        }
    }

    std::shared_ptr<server_under_test const> server_;
    operation const& of_;
    operation const* creator_; // of what the operation shows or changes; null: there is none
    std::vector<trial> accepted_;
    std::vector<shown_value> values_;
    bool creates_ = false; // things that have ids of their own
};

} // namespace notepact::conformance::detail

#endif
