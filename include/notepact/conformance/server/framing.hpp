// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What HTTP lets a request say in several ways, or too much of: fields in any order and any case, a body in
// chunks or in many bytes, the charset of JSON, methods that no document names.
#ifndef NOTEPACT_CONFORMANCE_SERVER_FRAMING_HPP
#define NOTEPACT_CONFORMANCE_SERVER_FRAMING_HPP

#include <notepact/conformance/message.hpp>
#include <notepact/conformance/message/json_tree.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/conformance/responder/documented_status.hpp>
#include <notepact/conformance/responder/success_bodies.hpp>
#include <notepact/conformance/server/case.hpp>
#include <notepact/conformance/server/expectation.hpp>
#include <notepact/conformance/server/session.hpp>
#include <notepact/conformance/server/shown.hpp>
#include <notepact/conformance/server/under_test.hpp>
#include <notepact/conformance/server/wire.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/suite/case_parts.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

inline void set_header(kept_request& request, std::string_view name, std::string_view value) {
    for (auto& [known, text] : request.headers)
        if (known == name) text = value;
}

// The cases of one operation. `requests` are all of its vectors, the plain one first.
class framing_trials {
  public:
    framing_trials(
        server_under_test const& server, operation const& of, std::vector<request_case> const& requests)
        : server_(server), of_(of), requests_(requests) {
        if (auto const* const success = success_of(of); success != nullptr && !success->is_text())
            values_ = shown_values(server.about, of, *success);
    }

    std::vector<trials_of_case> all(bool of_api) {
        fields();
        divided_lines();
        if (plain().has_body && server_.setup.sends_chunked) chunked();
        if (of_.body != nullptr) charsets();
        if (of_.body != nullptr && server_.setup.largest_body != 0) large();
        methods();
        if (of_api) long_target();
        return std::move(groups_);
    }

  private:
    using change = std::function<void(kept_request&)>;

    request_case const& plain() const { return requests_[0]; }
    // Trials of one case stand together.
    trial& put(std::string part, std::string rule, std::string description, change spoil) {
        if (groups_.empty() || !groups_.back().first.is(part, rule))
            groups_.push_back({{std::move(part), std::move(rule)}, {}});
        auto& made = groups_.back().second.emplace_back(trial{std::move(description), plain()});
        made.spoil = std::move(spoil);
        return made;
    }
    void judge_shown(trial& one) const {
        one.judge = [values = values_](request_case const& made, response const& came) {
            for (auto const& value : values)
                if (auto why = came.status < 300 ? wrong_with_shown(value, made, came.body) : std::string();
                    !why.empty())
                    return why;
            return std::string();
        };
    }

    // ------------------------------------------------------------------------------------------ fields

    // Names have no case (RFC 9110, section 5.1), and fields of other names no order (section 5.3).
    void fields() {
        auto const* most = &plain();
        for (auto const& one : requests_)
            if (one.expected.empty() && one.base == plain().base && one.headers.size() > most->headers.size())
                most = &one;
        auto const with_most = [&](char const* rule, char const* description, change spoil) {
            put("headers", rule, description, std::move(spoil)).made = *most;
        };
        with_most("any_order", "headers in the reverse order", [](kept_request& request) {
            header_list const reversed(request.headers.rbegin(), request.headers.rend());
            request.headers = reversed;
        });
        with_most("any_case", "names of headers in upper case", [](kept_request& request) {
            for (auto& header : request.headers)
                for (char& c : header.first)
                    c = upper(c);
        });
        with_most("any_case", "names of headers in mixed case", [](kept_request& request) {
            for (auto& header : request.headers)
                for (std::size_t i = 0; i < header.first.size(); ++i)
                    header.first[i] = i % 2 == 0 ? lower(header.first[i]) : upper(header.first[i]);
        });
    }
    static char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

    // A recipient may take the lines of a list as one (RFC 9110, section 5.3), and may as well refuse them.
    void divided_lines() {
        for (auto const& header : of_.headers->members()) {
            if (header.value()->kind != rule_kind::array) continue;
            for (auto const& one : requests_) {
                auto const* const text = find_text(one.headers, header.name());
                std::vector<std::string> items;
                if (text != nullptr && one.expected.empty())
                    for_each_item(*text, [&items](std::string_view item) { items.emplace_back(item); });
                if (items.size() < 2) continue;
                auto const name = std::string(header.name());
                auto& made =
                    put(part_name(name),
                        "divided_lines",
                        name + ": one line for each item",
                        [name, items](kept_request& request) {
                            header_list divided;
                            for (auto& field : request.headers)
                                if (field.first != name) divided.push_back(std::move(field));
                            for (auto const& item : items)
                                divided.emplace_back(name, item);
                            request.headers = std::move(divided);
                        });
                made.made = one;
                made.expect = [](expectation& right) { right.success = right.of != nullptr; };
                break;
            }
        }
    }

    // -------------------------------------------------------------------------------------------- bodies

    // RFC 9112, section 7.1: every recipient must be able to read it.
    void chunked() {
        auto const in_chunks = [](kept_request& request) {
            request.headers.emplace_back("Transfer-Encoding", "chunked");
        };
        auto const rule = "chunked";
        judge_shown(put(std::string(whole_body), rule, "in chunks", in_chunks));
        if (of_.body == nullptr) return;
        judge_shown(put_body(
            rule,
            "a generated body in chunks",
            server_.with_own_ids(of_, server_.bodies(of_).good.front()),
            in_chunks));
        put_body(rule, "a body that ends too early, in chunks", "{", in_chunks);
    }
    trial& put_body(char const* rule, char const* description, std::string body, change spoil) {
        auto& made = put(std::string(whole_body), rule, description, std::move(spoil));
        made.made.body = std::move(body);
        return made;
    }

    // JSON has no charset but UTF-8 (RFC 8259, sections 8.1 and 11): the parameter means nothing, whatever it
    // says, or else the body is refused.
    void charsets() {
        constexpr char const* part = "Content-Type";
        auto const type = [](std::string const& value) {
            return [value](kept_request& request) { set_header(request, part, value); };
        };
        for (auto const* const value :
             {"application/json; charset=\"utf-8\"",
              "application/json;charset=UTF-8",
              "application/json; Charset=utf-8"})
            put(part, "charset", std::string(part) + ": " + value, type(value));
        auto const* body = &plain().body;
        for (auto const& one : server_.bodies(of_).good)
            if (one.size() > body->size() && !is_ascii(one)) body = &one;
        for (auto const* const value :
             {"application/json; charset=iso-8859-1", "application/json; charset=\"windows-1252\""}) {
            auto& made = put(part, "other_charset", std::string(part) + ": " + value, type(value));
            made.made.body = server_.with_own_ids(of_, *body);
            made.expect = [](expectation& right) {
                right.success = right.of != nullptr;
                right.refusals.insert(415);
            };
            judge_shown(made);
        }
    }
    static bool is_ascii(std::string_view text) {
        for (char const c : text)
            if (static_cast<unsigned char>(c) >= 0x80) return false;
        return true;
    }

    // 413 says that a server is not willing to read so much (RFC 9110, section 15.5.14). One that is must
    // keep the contract, which may have no limit; what the contract refuses, either may be said of.
    void large() {
        auto const at = free_text();
        auto const size = server_.setup.largest_body;
        auto& made =
            put(std::string(whole_body),
                "large",
                at.empty() ? "much white space" : "a long text at " + at,
                [at, size](kept_request& request) {
                    auto whole = json_tree::parse(request.body);
                    if (!whole || at.empty()) {
                        request.body.insert((std::min)(request.body.size(), std::size_t{1}), size, ' ');
                        return;
                    }
                    place_at(*whole, at).become(json_tree::string(std::string(size, 'a')));
                    request.body = whole->written();
                });
        made.large = true;
        made.expect = [](expectation& right) {
            if (right.of == nullptr) return;
            right.success = right.by_status = right.blames_any = true;
            right.refusals.insert(413);
            right.refusals.merge(invalid_statuses(*right.of));
        };
    }
    // Where any text may be, in an object of the plain body; empty if nowhere.
    std::string free_text() const {
        auto const body = json_tree::parse(plain().body);
        for (auto const& one : members_of_one_name(of_)) {
            auto const& r = *one.declared->value();
            bool const free =
                r.kind == rule_kind::string && r.constraints().empty() && r.refers.format == nullptr;
            auto const parent = one.pointer.substr(0, one.pointer.rfind('/'));
            auto const* const object = free && body ? value_at(*body, parent) : nullptr;
            if (object != nullptr && object->kind == json_kind::object) return one.pointer;
        }
        return {};
    }

    // ---------------------------------------------------------------------------------- methods and targets

    void methods() {
        // RFC 9110, section 9.1: what a server does not know is 501, and this it knows.
        put("method", "options", "OPTIONS", [](kept_request& request) {
            without_body("OPTIONS", request);
        }).expect = [](expectation& right) { right.any_below_500 = true; };
        auto const request = on_the_wire(of_, plain(), server_.base_path);
        if (of_.method == verb::get || !request) return; // see head_of_get()
        auto const get = match(server_.about, name(verb::get), request->target, server_.base_path);
        if (get.of() != nullptr) return; // its own case
        put("method", "head", "HEAD", [](kept_request& sent) { without_body("HEAD", sent); }).judge =
            [](request_case const&, response const& came) {
                return came.body.empty() ? std::string() : "an answer to HEAD has a body";
            };
    }
    static void without_body(char const* method, kept_request& request) {
        request.method = method;
        request.body.clear();
        header_list kept;
        for (auto& field : request.headers)
            if (field.first != "Content-Type") kept.push_back(std::move(field));
        request.headers = std::move(kept);
    }

    // RFC 9110, section 15.5.15; 404 where it is read all the same, 431 where all of a head has a limit
    // (RFC 6585, section 5).
    void long_target() {
        constexpr std::size_t size = std::size_t{64} << 10;
        auto& made = put("path", "long", "a path of 64 KiB", [](kept_request& request) {
            auto const end = (std::min)(request.target.find('?'), request.target.size());
            request.target.insert(end, "/unheard/of/" + std::string(size, 'a'));
        });
        made.large = true;
        made.expect = [](expectation& right) {
            for (auto const status : {404U, 414U, 431U})
                right.refusals.insert(status);
        };
    }

    server_under_test const& server_;
    operation const& of_;
    std::vector<request_case> const& requests_;
    std::vector<shown_value> values_;
    std::vector<trials_of_case> groups_;
};

// HEAD is answered as GET is, without the body (RFC 9110, section 9.3.2), or the method is refused.
inline case_result
head_of_get(server_under_test const& server, operation const& of, operation const* creator) {
    server_session session(server);
    auto made = session.plain(of);
    auto const id = of.path.last_parameter();
    if (creator != nullptr && !server_under_test::find(server.setup.known, of, id)) {
        auto const thing = session.create(*creator);
        if (!thing) return session.take();
        made = session.plain_of(of, *thing);
    }
    auto request = on_the_wire(of, made, server.base_path).value_or(kept_request());
    auto const get = session.sent(request, &of);
    request.method = "HEAD";
    auto const head = session.sent(request, nullptr);
    if (get.closed || head.closed)
        session.fail("no answer came", {});
    else if (!head.body.empty())
        session.fail("an answer to HEAD has a body", {});
    else if (head.status != get.status && head.status != 405)
        session.fail(
            "HEAD is answered " + std::to_string(head.status) + ", GET " + std::to_string(get.status), {});
    for (auto const* const name : {"Content-Type", "ETag", "Last-Modified", "Content-Length"}) {
        if (head.status == 405 || head.header(name) == get.header(name)) continue;
        // What is only known when the body is made may be left out.
        if (head.header(name).empty() && std::string_view(name) == "Content-Length") continue;
        if (get.header(name).empty()) continue;
        session.fail("HEAD has another " + std::string(name) + " than GET", {});
    }
    return session.take();
}

} // namespace notepact::conformance::detail

#endif
