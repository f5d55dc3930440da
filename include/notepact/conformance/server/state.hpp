// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Cases about what a server keeps: what was created is read back, changed, deleted, and is not another.
#ifndef NOTEPACT_CONFORMANCE_SERVER_STATE_HPP
#define NOTEPACT_CONFORMANCE_SERVER_STATE_HPP

#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/most_first.hpp>
#include <notepact/conformance/server/session.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/contract/rule.hpp>
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

// Those of one operation. `run` of each may be called at any time.
class state_cases {
  public:
    using runner = case_result (state_cases::*)() const;

    state_cases(std::shared_ptr<server_under_test const> server, operation const& of)
        : server_(std::move(server)), of_(of), all_(resource_operations::around(server_->about, of)) {}

    // Hands the rule and the runner of each to `visit`.
    template <class Visit>
    void for_each(Visit const& visit) const {
        if (all_.creator == nullptr) return;
        switch (of_.method) {
        case verb::post:
            if (all_.creator == &of_ && all_.has_items()) visit("new_each_time", &state_cases::new_each_time);
            return;
        case verb::get:
            if (all_.reader == &of_) visit("read_back", &state_cases::read_back);
            return;
        case verb::delete_:
            if (all_.deleter != &of_) return;
            if (looks_at() != nullptr) visit("gone", &state_cases::gone);
            return visit("deleted_again", &state_cases::deleted_again);
        default:
            if (all_.reader != nullptr || !lasting().empty()) visit("changed", &state_cases::changed);
            return visit("other_unchanged", &state_cases::other_unchanged);
        }
    }

  private:
    // ------------------------------------------------------------------------------------------ the cases

    case_result new_each_time() const {
        server_session session(*server_);
        auto const first = session.create(of_), second = session.create(of_);
        if (first && second && first->id == second->id) session.fail(one_id, "the same request twice");
        return session.take();
    }

    case_result read_back() const {
        server_session session(*server_);
        auto const first = create(session, 0), second = create(session, 1);
        if (first && second && first->id == second->id) session.fail(one_id, {});
        read(session, first, "the first of two");
        read(session, second, "the second of two");
        return session.take();
    }

    case_result changed() const {
        server_session session(*server_);
        auto const thing = create(session, 0);
        if (!thing) return session.take();
        // Of PATCH, one that leaves much out.
        auto const change = session.plain_of(of_, *thing, body_of(of_, 1, of_.method == verb::patch));
        auto const came = session.ask(of_, change, "the change");
        if (!came) return session.take();
        look(session, *thing, &change, *came, of_, "the answer to the change");
        if (all_.reader == nullptr) return session.take();
        auto const seen = session.ask(*all_.reader, session.plain_of(*all_.reader, *thing), "read back");
        if (seen) look(session, *thing, &change, *seen, *all_.reader, "read back after the change");
        return session.take();
    }

    // Without an operation that reads, what is there is seen in the answer to another change.
    case_result other_unchanged() const {
        server_session session(*server_);
        auto const changed = create(session, 0), other = create(session, 1);
        if (!changed || !other) return session.take();
        if (changed->id == other->id) session.fail(one_id, {});
        auto const change = session.plain_of(of_, *changed, body_of(of_, 2));
        auto const came = session.ask(of_, change, "the change of the first of two");
        if (came)
            look(session, *changed, &change, *came, of_, "the answer to the change of the first of two");
        auto const& looks = all_.reader != nullptr ? *all_.reader : of_;
        auto const asked = session.plain_of(looks, *other);
        auto const seen = session.ask(looks, asked, "the second of two, after a change of the first");
        if (!seen) return session.take();
        constexpr char const* about = "the second of two, after a change of the first";
        look(session, *other, &looks == &of_ ? &asked : nullptr, *seen, looks, about);
        look_for(session, change, *other, asked, *seen, looks, about);
        return session.take();
    }

    case_result gone() const {
        server_session session(*server_);
        auto const thing = create(session, 0);
        if (!thing || !session.ask(of_, session.plain_of(of_, *thing), "to delete it")) return session.take();
        auto const& looks = *looks_at();
        session.ask(
            looks, session.plain_of(looks, *thing), "after it was deleted", only(gone_statuses(looks)));
        if (&looks != all_.reader || all_.changers.empty()) return session.take();
        auto const& changes = *all_.changers[0];
        session.ask(
            changes,
            session.plain_of(changes, *thing),
            "changed after it was deleted",
            only(gone_statuses(changes)));
        return session.take();
    }

    case_result deleted_again() const {
        server_session session(*server_);
        auto const thing = create(session, 0);
        if (!thing) return session.take();
        auto const request = session.plain_of(of_, *thing);
        if (session.ask(of_, request, "the first time"))
            session.ask(of_, request, "the second time", only(gone_statuses(of_)));
        return session.take();
    }

    // --------------------------------------------------------------------------------- what they are made of

    // 404, or 410 where it is documented (RFC 9110, section 15.5.11).
    static std::set<unsigned> gone_statuses(operation const& of) {
        return of.lists(410) ? std::set<unsigned>{404, 410} : std::set<unsigned>{404};
    }
    operation const* looks_at() const {
        return all_.reader != nullptr ? all_.reader : all_.changers.empty() ? nullptr : all_.changers[0];
    }

    // The good body that sends the most values which the answers to an operation show, or the fewest, but
    // one; of those that are left when `which` of them are taken.
    std::string const* body_of(operation const& of, std::size_t which, bool fewest = false) const {
        if (of.body == nullptr) return nullptr;
        auto const& good = server_->bodies(of).good;
        auto const values = shown_by(of, all_.reader != nullptr ? *all_.reader : of);
        std::vector<std::pair<std::size_t, std::string const*>> ranked;
        for (auto const& body : good) {
            request_case made;
            made.body = body;
            std::size_t sent = 0;
            for (auto const& value : values)
                sent += sent_value(value, made) ? 1U : 0U;
            ranked.emplace_back(fewest ? (sent == 0 ? 0 : values.size() + 1 - sent) : sent, &body);
        }
        most_first(ranked, [](auto const& one) { return one.first; });
        return ranked[which % ranked.size()].second;
    }
    std::optional<created_thing> create(server_session& session, std::size_t which) const {
        return session.create(*all_.creator, body_of(*all_.creator, which));
    }

    // What a request of one operation sends and a success of another shows. Where their contracts are two, a
    // name may mean something else: of that, only what the sender's own success shows as well.
    std::vector<shown_value> shown_by(operation const& sender, operation const& shower) const {
        auto const *const success = success_of(shower), *const own = success_of(sender);
        if (success == nullptr || success->is_text() || own == nullptr) return {};
        auto made = shown_values(server_->about, sender, *success);
        if (&own->head() == &success->head()) return made;
        auto const known = shown_values(server_->about, sender, *own);
        auto const is_other = [&known](shown_value const& value) {
            return std::none_of(known.begin(), known.end(), [&](auto const& one) {
                return one.name == value.name && one.from == value.from;
            });
        };
        made.erase(std::remove_if(made.begin(), made.end(), is_other), made.end());
        return made;
    }
    // What the creator sends, the answer to a change shows, and the change cannot say. PATCH leaves what it
    // does not say as it was (RFC 5789, section 2), PUT need not.
    std::vector<shown_value> lasting() const {
        auto made = shown_by(*all_.creator, of_);
        if (of_.method == verb::patch) return made;
        auto const own = shown_by(of_, of_);
        auto const is_own = [&own](shown_value const& value) {
            return std::any_of(own.begin(), own.end(), [&](auto const& one) { return one.at == value.at; });
        };
        made.erase(std::remove_if(made.begin(), made.end(), is_own), made.end());
        return made;
    }

    void read(server_session& session, std::optional<created_thing> const& thing, char const* about) const {
        if (!thing || session.ended()) return;
        auto const came = session.ask(of_, session.plain_of(of_, *thing), about);
        if (came) look(session, *thing, nullptr, *came, of_, about);
    }

    // Whether an answer shows a thing as it was created and then, perhaps, changed.
    void look(
        server_session& session, created_thing const& thing, request_case const* change, response const& came,
        operation const& shower, char const* about) const {
        auto const answer = json_tree::parse(came.body);
        if (!answer || session.ended()) return;
        auto const id = id_in(server_->about, shower, came);
        if (id && *id != thing.id) return session.fail("the answer shows another id", about);
        std::set<std::string> changed;
        for (auto const& value : change != nullptr ? shown_by(of_, shower) : std::vector<shown_value>()) {
            auto const sent = sent_value(value, *change);
            if (sent || of_.method == verb::put) changed.insert(value.at);
            if (sent && !shows(value, *sent, *answer))
                return session.fail("the answer does not show " + value.name + " as it was changed", about);
        }
        for (auto const& value : shown_by(*thing.by, shower)) {
            auto const sent = sent_value(value, thing.sent);
            if (sent && changed.count(value.at) == 0 && !shows(value, *sent, *answer))
                return session.fail("the answer does not show " + value.name + " as it was created", about);
        }
    }
    // Whether a value is none that others have by chance, or by default.
    static bool is_telling(shown_value const& value, json_tree const& sent) {
        return sent.kind == json_kind::string && sent.text.size() >= 8
               && for_kind(value.declared, rule_kind::string)->kind == rule_kind::string;
    }
    // Whether an answer about one thing shows what only another was changed to.
    void look_for(
        server_session& session, request_case const& change, created_thing const& other,
        request_case const& asked, response const& came, operation const& shower, char const* about) const {
        auto const answer = json_tree::parse(came.body);
        if (!answer || session.ended()) return;
        auto const own = shown_by(*other.by, shower), said = shown_by(of_, shower);
        for (auto const& value : said) {
            auto const sent = sent_value(value, change);
            if (!sent || !is_telling(value, *sent) || !shows(value, *sent, *answer)) continue;
            bool rightly = &shower == &of_ && sent_value(value, asked);
            for (auto const& one : own) {
                auto const created = one.at == value.at ? sent_value(one, other.sent) : std::nullopt;
                rightly = rightly || (created && says_the_same(value.declared, *sent, *created));
            }
            if (!rightly)
                return session.fail(
                    "the answer shows " + value.name + " as another was changed, by its own id", about);
        }
    }

    std::shared_ptr<server_under_test const> server_;
    operation const& of_;
    resource_operations all_;
};

} // namespace notepact::conformance::detail

#endif
