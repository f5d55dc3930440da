// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// A client of any API, and what can be wrong with one: for tests of the suite that is to find it.
#ifndef NOTEPACT_TESTS_SUPPORT_MODEL_CLIENT_HPP
#define NOTEPACT_TESTS_SUPPORT_MODEL_CLIENT_HPP

#include "client_faults.hpp"
#include "gzip.hpp"
#include "test.hpp"

#include <notepact/conformance/client_suite.hpp>
#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/format/iso8601.hpp>
#include <notepact/format/percent.hpp>
#include <notepact/http/advice.hpp>
#include <notepact/http/answer.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/no_answer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact_test {

class model_client {
  public:
    using call = notepact::conformance::call;
    using network = notepact::conformance::network;
    using reaction = notepact::conformance::reaction;
    using kept_request = notepact::conformance::kept_request;
    using response = notepact::conformance::response;
    using tree = notepact::conformance::detail::json_tree;

    explicit model_client(client_fault fault = client_fault::none) : fault_(fault) {}

    reaction operator()(call const& asked, network& net) const {
        notepact::static_report<16> found;
        auto made = built(asked, found);
        if (!made) {
            std::string told;
            print_text(found, [&told](std::string_view piece) { told += piece; });
            bool const bluffs = fault_ == client_fault::says_sent_when_refused;
            return {bluffs ? reaction::kind::succeeded : reaction::kind::failed, told};
        }
        spoil(asked, *made);
        if (fault_ == client_fault::sends_twice) net.send(*made);
        return converse(asked, *made, net);
    }

  private:
    // ------------------------------------------------------------------------------------------- requests

    static notepact::parameter_texts texts_of(call const& asked) {
        notepact::parameter_texts texts = {};
        for (std::size_t i = 0; i < asked.of->parameters->detail; ++i)
            for (auto const& one : asked.parameters)
                if (one.name == asked.of->parameters->member(i)->name()) texts[i] = one.text;
        return texts;
    }
    std::optional<kept_request> built(call const& asked, notepact::report& found) const {
        auto const& of = *asked.of;
        auto const base = notepact::parse_base_url(asked.base_url, found);
        if (!base) return std::nullopt;
        notepact::parameter_texts headers = {};
        headers[0] = asked.credential;
        for (std::size_t i = 1; i < of.headers->detail; ++i)
            for (auto const& one : asked.headers)
                if (one.name == of.headers->member(i)->name()) headers[i] = one.text;
        auto const bytes = said(asked);
        auto const body = of.media             ? notepact::body_bytes(asked.media_type, bytes)
                          : of.body != nullptr ? notepact::body_bytes(notepact::contract_ref(*of.body), bytes)
                                               : notepact::body_bytes();
        auto const request = build_request(of, *base, headers, texts_of(asked), body, found);
        if (!request) return forgiven(found) ? std::optional(unchecked(asked)) : std::nullopt;
        kept_request made{std::string(request->method()), std::string(request->target())};
        for (auto const header : request->headers())
            made.headers.emplace_back(header.name, header.value);
        made.body = request->body();
        return made;
    }
    bool forgiven(notepact::report const& found) const {
        if (fault_ == client_fault::unchecked_prefix)
            return std::all_of(found.begin(), found.end(), [](notepact::violation const& v) {
                return v.code() == notepact::errc::missing_prefix || v.level() == notepact::warning;
            });
        if (fault_ == client_fault::unchecked_together)
            return std::count_if(
                       found.begin(),
                       found.end(),
                       [](notepact::violation const& v) { return v.level() == notepact::error; })
                   > 1;
        return fault_ == client_fault::unchecked;
    }
    // As a client without any checks would send it.
    static kept_request unchecked(call const& asked) {
        auto const& of = *asked.of;
        kept_request made{std::string(name(of.method)), target(asked, encoded)};
        auto const scheme = std::string(of.scheme());
        made.headers.emplace_back(
            of.credential().name(), (scheme.empty() ? scheme : scheme + ' ') + asked.credential);
        for (auto const& one : asked.headers)
            made.headers.emplace_back(one.name, one.text);
        if (of.body != nullptr || of.media) {
            made.headers.emplace_back("Content-Type", of.media ? asked.media_type : "application/json");
            made.body = asked.body;
        }
        return made;
    }
    static std::string encoded(std::string_view text) {
        std::string out;
        notepact::percent_encode(text, [&out](std::string_view piece) { out += piece; });
        return out;
    }
    template <class Encode>
    static std::string target(call const& asked, Encode const& encode) {
        auto const& of = *asked.of;
        std::string made(notepact_test::must(notepact::base_url_view::parse(asked.base_url)).path()), query;
        auto path = of.path;
        for (auto const& parameter : of.parameters->members()) {
            auto const text = asked.parameter(parameter.name());
            if (parameter.has(notepact::rule_flag::in_query)) {
                if (text)
                    query +=
                        (query.empty() ? '?' : '&') + std::string(parameter.name()) + '=' + encode(*text);
                continue;
            }
            made += std::string(path.substr(0, path.find('{'))) + encode(text.value_or(""));
            path.remove_prefix(path.find('}') + 1);
        }
        return made + std::string(path) + query;
    }

    // In an order of its own, times in the one form that the library writes.
    static std::string said(call const& asked) {
        auto whole = asked.of->media ? std::nullopt : tree::parse(asked.body);
        if (!whole) return asked.body;
        std::reverse(whole->inside.begin(), whole->inside.end());
        if (auto* const inner = member(*whole, "sign_off"))
            if (auto* const date = member(*inner, "review_date"))
                if (auto const when = notepact::parse_iso8601(date->text)) {
                    std::string text(notepact::rfc3339_size, '\0');
                    write_rfc3339(*when, text.data());
                    if (date->kind == notepact::json_kind::string && date->text.size() > 19)
                        date->text = text;
                }
        return whole->written();
    }
    static tree* member(tree& object, std::string_view wanted) {
        return object.find(wanted) != nullptr ? &object.at(wanted) : nullptr;
    }

    void spoil(call const& asked, kept_request& made) const {
        auto const rename = [&made](std::string_view from, std::string_view to) {
            for (auto& header : made.headers)
                if (header.first == from) header.first = to;
        };
        auto const revalue = [&made](std::string_view of, auto const& change) {
            for (auto& header : made.headers)
                if (header.first == of) change(header.second);
        };
        switch (fault_) {
        case client_fault::no_content_type: return rename("Content-Type", "X-Content-Type");
        case client_fault::misspelt_organization: return rename("X-Organization-Id", "X-Organisation-Id");
        case client_fault::no_bearer:
            return revalue("Authorization", [](std::string& value) { value.erase(0, 7); });
        case client_fault::codes_bodies:
            if (made.body.empty()) return;
            made.body = gzip(made.body);
            made.headers.emplace_back("Content-Encoding", "gzip");
            return;
        case client_fault::one_media_type:
            if (!asked.of->media) return;
            return revalue("Content-Type", [](std::string& value) { value = "application/octet-stream"; });
        case client_fault::other_organization:
            return revalue("X-Organization-Id", [](std::string& value) { value += "1"; });
        case client_fault::other_bytes:
            if (asked.of->media) made.body += '\n';
            return;
        case client_fault::other_operation: // a product is a task
            if (made.target.find("/inventory/products/") != std::string::npos && made.method == "GET")
                made.target.replace(made.target.find("/inventory/products/"), 20, "/tasks/");
            return;
        case client_fault::id_not_encoded:
            made.target = target(asked, [](std::string const& text) { return text; });
            return;
        case client_fault::id_encoded_twice:
            made.target = target(asked, [](std::string const& text) { return encoded(encoded(text)); });
            return;
        case client_fault::space_as_plus:
            made.target = target(asked, [](std::string const& text) {
                auto once = encoded(text);
                for (auto at = once.find("%20"); at != once.npos; at = once.find("%20"))
                    once.replace(at, 3, "+");
                return once;
            });
            return;
        case client_fault::wrong_path: made.target = "/v1" + made.target; return;
        case client_fault::other_host: made.target = "https://elsewhere.example" + made.target; return;
        case client_fault::put_for_patch:
            if (made.method == "PATCH") made.method = "PUT";
            return;
        case client_fault::drops_query: made.target = made.target.substr(0, made.target.find('?')); return;
        case client_fault::adds_query:
            made.target += (made.target.find('?') == std::string::npos ? '?' : '&') + std::string("v=3");
            return;
        default: break;
        }
        if (asked.of->body == nullptr) return;
        if (auto whole = tree::parse(made.body)) {
            spoil_body(*asked.of, *whole);
            made.body = whole->written();
        }
    }
    void spoil_body(notepact::operation const& of, tree& whole) const {
        auto const& root = notepact::contract_ref(*of.body).root();
        switch (fault_) {
        case client_fault::drops_optional_member: return for_optional(root, whole, erase);
        case client_fault::null_for_absent:
            return for_optional(root, whole, [](tree& object, std::string_view wanted) {
                if (object.find(wanted) == nullptr) object.at(wanted);
            });
        case client_fault::local_date:
            if (auto* const inner = member(whole, "sign_off"))
                if (auto* const date = member(*inner, "review_date")) date->text.resize(19);
            return;
        case client_fault::id_as_string:
            if (auto* const id = member(whole, "session_note_id")) id->kind = notepact::json_kind::string;
            return;
        case client_fault::id_as_double:
            if (auto* const id = member(whole, "session_note_id")) {
                char text[32];
                std::snprintf(text, sizeof text, "%.0f", std::strtod(id->text.c_str(), nullptr));
                id->text = text;
            }
            return;
        case client_fault::drops_when_two_are_absent: {
            bool const two = whole.find("floor") == nullptr && whole.find("lock") == nullptr;
            if (two && whole.find("colour") != nullptr) erase(whole, "owner");
            return;
        }
        case client_fault::adds_member: whole.at("sent_by").become(tree::string("app")); return;
        case client_fault::drops_members_unknown_to_it:
            if (root.has(notepact::rule_flag::open)) whole.inside.clear();
            return;
        default: return;
        }
    }
    static void erase(tree& object, std::string_view wanted) {
        for (auto one = object.inside.begin(); one != object.inside.end(); ++one)
            if (one->name == wanted) {
                object.inside.erase(one);
                return;
            }
    }
    // change(object, name) for each member that need not be there.
    template <class Change>
    static void for_optional(notepact::rule const& shape, tree& value, Change const& change) {
        if (shape.kind != notepact::rule_kind::object || shape.has(notepact::rule_flag::open)) return;
        for (auto const& one : shape.members()) {
            if (!one.has(notepact::rule_flag::required)) change(value, one.name());
            if (auto* const inner = member(value, one.name())) for_optional(*one.value(), *inner, change);
        }
    }

    // -------------------------------------------------------------------------------------------- answers

    reaction converse(call const& asked, kept_request made, network& net) const {
        constexpr unsigned tries = 4;
        for (unsigned attempt = 0;; ++attempt) {
            auto const answer = net.send(made);
            bool const late = answer.delay_milliseconds > 30'000;
            auto const success = is_success(*asked.of, answer);
            if (!late && success) return {reaction::kind::succeeded, "done"};
            bool const more =
                attempt + 1 < tries || (fault_ == client_fault::never_gives_up && !answer.closed);
            auto const wait = more ? wait_before_next(*asked.of, answer, late, attempt) : std::nullopt;
            if (!wait) return {reaction::kind::failed, told(asked, answer, made)};
            net.wait(*wait * 1000);
            if (fault_ == client_fault::other_body_again && !made.body.empty()) made.body += ' ';
        }
    }

    bool is_success(notepact::operation const& of, response const& answer) const {
        if (answer.closed) return false;
        bool const good_status = answer.status >= 200 && answer.status < 300;
        if (fault_ == client_fault::success_for_4xx && answer.status / 100 == 4) return true;
        if (fault_ == client_fault::fails_on_created && answer.status == 201) return false;
        if (fault_ == client_fault::success_for_no_body && good_status && answer.body.empty()) return true;
        if (fault_ == client_fault::success_for_truncated && good_status && !answer.body.empty()
            && !tree::parse(answer.body))
            return true;
        if (fault_ == client_fault::success_for_any_json && good_status && tree::parse(answer.body))
            return true;
        if (fault_ == client_fault::fails_on_grown
            && answer.body.find("added_in_a_later_version") != std::string::npos)
            return false;
        if (good_status && !takes(answer)) return false;
        if (fault_ == client_fault::success_for_unknown_status)
            for (auto const unknown : {408U, 413U, 414U, 421U, 431U, 451U})
                if (answer.status == unknown) return true;
        auto body = answer.body;
        if (fault_ == client_fault::takes_latin) std::replace(body.begin(), body.end(), '\xE9', 'e');
        notepact::static_report<4> found;
        return interpret_text(of, answer.status, body, found) == notepact::answer_kind::success;
    }
    // Whether it reads an answer that is written so.
    bool takes(response const& answer) const {
        std::string_view const wanted = "Content-Type";
        auto const type = answer.header(wanted);
        switch (fault_) {
        case client_fault::content_type_by_case: return has_exactly(answer, wanted);
        case client_fault::exact_content_type: return type == "application/json" || type == "text/plain";
        case client_fault::first_header_is_type: return answer.headers.front().second == type;
        case client_fault::no_white_space:
            return answer.body.empty() || answer.body.find_first_of(" \r\n\t") != 0;
        default: return true;
        }
    }
    static bool has_exactly(response const& answer, std::string_view wanted) {
        return std::any_of(answer.headers.begin(), answer.headers.end(), [wanted](auto const& header) {
            return header.first == wanted;
        });
    }

    // Seconds; nothing if it gives up.
    std::optional<std::uint32_t> wait_before_next(
        notepact::operation const& of, response const& answer, bool late, unsigned attempt) const {
        bool const post = of.method == notepact::verb::post;
        bool const unread = late || answer.closed || answer.status < 300;
        auto const next =
            unread ? advise(
                of, answer.closed ? notepact::no_answer::closed_early : notepact::no_answer::timed_out)
                   : advise(of, answer.status, notepact::answer_head(answer.headers).retry().seconds());
        auto wait = next.seconds.value_or(notepact::back_off_seconds(attempt));
        if (fault_ == client_fault::ignores_retry_after) wait = notepact::back_off_seconds(attempt);
        if (fault_ == client_fault::never_waits_longer && !next.seconds) wait = 1;
        if (fault_ == client_fault::at_once_after_429 && answer.status == 429) wait = 0;
        if (fault_ == client_fault::at_once_after_502 && answer.status == 502) wait = 0;
        if (fault_ == client_fault::at_once_after_500 && answer.status == 500) wait = 0;
        if (fault_ == client_fault::retry_after_by_case && !has_exactly(answer, "Retry-After"))
            wait = notepact::back_off_seconds(attempt);
        bool again = next.step == notepact::next_step::retry
                     || (next.step == notepact::next_step::outcome_unknown && next.repeatable);
        again = again || (fault_ == client_fault::post_again_after_502 && post && answer.status == 502)
                || (fault_ == client_fault::post_again_after_broken_connection && post && answer.closed)
                || (fault_ == client_fault::repeats_4xx && answer.status / 100 == 4)
                || (fault_ == client_fault::repeats_final_503 && answer.status == 503 && !post);
        again = again || (answer.status != 0 && answer.status == repeated_status(post));
        return again ? std::optional(wait) : std::nullopt;
    }
    // After which status it sends again, whatever the library says; 0: after none.
    unsigned repeated_status(bool post) const {
        switch (fault_) {
        case client_fault::post_again_after_408: return post ? 408 : 0;
        case client_fault::post_again_after_425: return post ? 425 : 0;
        case client_fault::post_again_after_500: return post ? 500 : 0;
        case client_fault::post_again_after_504: return post ? 504 : 0;
        case client_fault::repeats_413: return 413;
        case client_fault::repeats_421: return 421;
        case client_fault::repeats_501: return 501;
        default: return 0;
        }
    }

    std::string told(call const& asked, response const& answer, kept_request const& made) const {
        std::string text = "failed, status " + std::to_string(answer.status);
        bool const silent =
            (fault_ == client_fault::swallows_messages && answer.status / 100 == 4 && answer.status != 403)
            || (fault_ == client_fault::swallows_scope && answer.status == 403);
        if (auto const body = tree::parse(answer.body); body && !silent) tell(*body, text);
        if (fault_ == client_fault::tells_credential && answer.status == 401)
            for (auto const& header : made.headers)
                text += '\n' + header.first + ": " + header.second;
        return text + " of " + std::string(asked.of->name);
    }
    static void tell(tree const& value, std::string& text) {
        text += ' ' + value.name + ' ' + value.text;
        for (auto const& part : value.inside)
            tell(part, text);
    }

    client_fault fault_;
};

} // namespace notepact_test

#endif
