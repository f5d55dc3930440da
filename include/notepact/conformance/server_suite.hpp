// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Does somebody's server keep the contract? Requests go out, good ones and every kind of bad one, and what
// comes back is held to the documents.
#ifndef NOTEPACT_CONFORMANCE_SERVER_SUITE_HPP
#define NOTEPACT_CONFORMANCE_SERVER_SUITE_HPP

#include <notepact/conformance/body_cases.hpp>
#include <notepact/conformance/case_parts.hpp>
#include <notepact/conformance/expectation.hpp>
#include <notepact/conformance/generated_bodies.hpp>
#include <notepact/conformance/mixed.hpp>
#include <notepact/conformance/request_cases.hpp>
#include <notepact/conformance/response.hpp>
#include <notepact/conformance/server_case.hpp>
#include <notepact/conformance/server_setup.hpp>
#include <notepact/conformance/shown.hpp>
#include <notepact/conformance/suite.hpp>
#include <notepact/conformance/wire.hpp>
#include <notepact/contract/enum_text.hpp>
#include <notepact/contract/rule.hpp>
#include <notepact/http/about.hpp>
#include <notepact/http/match.hpp>
#include <notepact/http/operation.hpp>
#include <notepact/maxcare/scopes.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance {

namespace detail {

// Part and rule of a case.
struct case_group {
    std::string part, rule;

    friend bool operator==(case_group const& a, case_group const& b) {
        return a.part == b.part && a.rule == b.rule;
    }
};

// The cases of one operation.
class server_case_maker {
  public:
    server_case_maker(std::shared_ptr<server_under_test> server, operation const& of, suite& all)
        : server_(std::move(server)), of_(of), all_(all),
          requests_(request_cases(of, &of == server_->about.operations[0])), parts_(of) {}

    void make() {
        vectors();
        headers();
        if (of_.body != nullptr) content_types();
        other_methods();
        other_path();
        auto groups = std::move(groups_);
        shown(groups);
        for (auto& [group, trials] : groups)
            add(group, std::move(trials));
        for (std::size_t i = 0; i < of_.parameters->detail; ++i)
            if (of_.parameters->member(i)->value()->kind != rule_kind::enumeration)
                unknown_id(std::string(of_.parameters->member(i)->name()), false);
        for (auto const& name : ids_in_body())
            unknown_id(name, true);
        unknown_credential();
        scopes();
        signed_note();
        if (of_.body != nullptr) generated();
    }

  private:
    using grouped = std::vector<std::pair<case_group, std::vector<trial>>>;

    request_case const& ordinary() const { return requests_[0]; }
    std::string credential_header() const { return std::string(of_.owner->headers->member(0)->name()); }

    void add(case_group const& group, std::vector<trial> trials) {
        all_.cases.push_back(
            {&of_,
             group.part,
             group.rule,
             server_case(server_, of_, ordinary(), group.part, std::move(trials))});
    }
    void skip(case_group const& group, std::string why) {
        all_.cases.push_back({&of_, group.part, group.rule, [why = std::move(why)] {
                                  case_result result;
                                  result.skipped = why;
                                  return result;
                              }});
    }
    void put(case_group const& group, trial one) {
        for (auto& [known, trials] : groups_)
            if (known == group) return trials.push_back(std::move(one));
        groups_.push_back({group, {}});
        groups_.back().second.push_back(std::move(one));
    }

    // ------------------------------------------------------------------------------------------- vectors

    void vectors() {
        for (auto const& one : requests_) {
            // Another base, another host; bodies come below, all of them.
            if (one.base != ordinary().base || (of_.body != nullptr && one.body != ordinary().body)) continue;
            auto made = one;
            if (one.description.substr(0, 8) == "printed:") { // ids and a key that only the documents have
                made.headers = ordinary().headers;
                made.parameters = ordinary().parameters;
            }
            put_vector(made, one.description, one.expected, described(one.description));
        }
        if (of_.body == nullptr) return;
        for (auto& body : body_cases(contract_ref(*of_.body))) {
            if (body.description.substr(0, 9) == "together:") continue; // see generated()
            auto made = ordinary();
            made.body = std::move(body.text);
            put_vector(made, body.description, body.expected, parts_.described(body.description));
        }
    }
    // A fault counts only if it is one on the wire, too.
    void put_vector(
        request_case const& made, std::string const& description,
        std::vector<expected_violation> const& expected, std::string const& varied) {
        auto const request = on_the_wire(of_, made, server_->base_path);
        if (!request) return;
        auto const group = group_of(expected, varied);
        auto const right = expectation_of(server_->about, *request, server_->base_path);
        if (group.rule != accepted_rule && right.wrong.empty()) return;
        trial one{description, made};
        one.ids_vary = has_other_ids(made, group.part);
        expect_other_key(made, one);
        put(group, std::move(one));
    }
    // A credential that is well-formed need not be one that the server knows, nor an organization.
    void expect_other_key(request_case const& made, trial& one) const {
        for (auto const& header : made.headers) {
            bool const credential = header.name == credential_header();
            auto const& own = credential ? server_->setup.credential : server_->setup.organization;
            auto const* const text = find_text(ordinary().headers, header.name);
            if (own.empty() || text == nullptr || *text == header.text) continue;
            one.expect = [credential](expectation& right) {
                if (!right.success) return;
                right.refusals.insert(credential ? 401 : 403);
            };
        }
    }
    // Of a faulty one, the first error that must be found in it, or else the first warning.
    case_group group_of(std::vector<expected_violation> const& expected, std::string const& varied) const {
        expected_violation const* first = nullptr;
        for (auto const& one : expected)
            if (first == nullptr || (one.level == severity::error && first->level == severity::warning))
                first = &one;
        if (first == nullptr) return {varied, std::string(accepted_rule)};
        auto const in_query = first->in == place::query && first->pointer.empty();
        auto part = in_query                   ? std::string("query")
                    : first->in == place::body ? parts_.at(first->pointer)
                                               : part_name(first->pointer);
        return {std::move(part), std::string(name(first->rule))};
    }
    // The parameter or header with whose name the description of a request begins.
    std::string described(std::string_view description) const {
        auto const begin = description.substr(0, description.find(": "));
        for (auto const* table : {of_.parameters, of_.owner->headers})
            for (std::size_t i = 0; i < table->detail; ++i)
                if (table->member(i)->name() == begin) return part_name(begin);
        return std::string(begin == "query" ? begin : whole_request);
    }
    bool has_other_ids(request_case const& made, std::string const& part) const {
        for (auto const& parameter : made.parameters) {
            auto const* const text = find_text(ordinary().parameters, parameter.name);
            if (text == nullptr || *text != parameter.text) return true;
        }
        for (auto const& name : ids_in_body())
            if (name == part) return true;
        return false;
    }
    std::vector<std::string> ids_in_body() const {
        std::vector<std::string> names;
        if (of_.body == nullptr) return names;
        auto const& root = contract_ref(*of_.body).root();
        for (std::size_t i = 0; root.kind == rule_kind::object && i < root.detail; ++i)
            if (root.member(i)->value()->kind == rule_kind::integer)
                names.emplace_back(root.member(i)->name());
        return names;
    }

    // ------------------------------------------------------------------------------------------- headers

    void
    put_spoilt(case_group const& group, std::string description, std::function<void(kept_request&)> spoil) {
        trial one{std::move(description), ordinary()};
        one.spoil = std::move(spoil);
        put(group, std::move(one));
    }
    static void set_header(kept_request& request, std::string_view name, std::string_view value) {
        for (auto& [known, text] : request.headers)
            if (known == name) text = value;
    }

    void headers() {
        for (std::size_t i = 0; i < of_.owner->headers->detail; ++i) {
            auto const header = std::string(of_.owner->headers->member(i)->name());
            put_spoilt(
                {header, std::string(accepted_rule)},
                header + ": its name in lower case",
                [header](auto& request) {
                    for (auto& [known, text] : request.headers)
                        if (known == header)
                            for (char& c : known)
                                c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
                });
        }
        auto const scheme = std::string(of_.owner->credential_scheme);
        if (scheme.empty()) return;
        auto const header = credential_header();
        auto const other_scheme = [&](std::string const& rule, char const* how, std::string const& instead) {
            put_spoilt({header, rule}, header + ": " + how, [header, scheme, instead](auto& request) {
                for (auto& [known, text] : request.headers)
                    if (known == header) text = instead + text.substr(scheme.size());
            });
        };
        other_scheme(std::string(accepted_rule), "its scheme in lower case", "bearer ");
        other_scheme(std::string(name(errc::bad_header)), "no scheme", "");
        other_scheme(std::string(name(errc::bad_header)), "another scheme", "Basic ");
    }

    void content_types() {
        auto const type = [this](std::string const& rule, std::string const& value) {
            put_spoilt({"Content-Type", rule}, "Content-Type: " + value, [value](auto& request) {
                set_header(request, "Content-Type", value);
            });
        };
        type(std::string(accepted_rule), "application/json; charset=utf-8");
        type(std::string(accepted_rule), "Application/JSON");
        auto const wrong = std::string(name(errc::wrong_content_type));
        type(wrong, "text/plain");
        type(wrong, "application/x-www-form-urlencoded");
        put_spoilt({"Content-Type", wrong}, "Content-Type: missing", [](auto& request) {
            request.headers.pop_back(); // the last that on_the_wire() writes
        });
    }

    // ------------------------------------------------------------------------------ methods, paths and ids

    void other_methods() {
        auto const request = on_the_wire(of_, ordinary(), server_->base_path).value_or(kept_request());
        for (auto const method : {verb::get, verb::post, verb::put, verb::patch, verb::delete_}) {
            auto const other = name(method);
            auto const found = match(server_->about, other, request.target, server_->base_path);
            if (found.outcome() != match_outcome::other_method) continue;
            trial one{"method: " + std::string(other), ordinary()};
            one.spoil = [other](auto& sent) { sent.method = other; };
            one.judge = [this_of = &of_](request_case const&, response const& came) {
                bool const allowed =
                    came.header("Allow").find(name(this_of->method)) != std::string_view::npos;
                return came.status == 405 && !allowed ? "answered 405, but Allow does not name the method"
                                                      : std::string();
            };
            put({"method", "other_method"}, std::move(one));
        }
    }
    void other_path() {
        for (std::string const end : {"/", "/unheard/of/it"})
            put_spoilt({"path", "no_route"}, "path: its end and " + end, [end](auto& request) {
                request.target.insert((std::min)(request.target.find('?'), request.target.size()), end);
            });
    }

    void unknown_id(std::string const& id, bool in_body) {
        case_group const group{id, "unknown_id"};
        auto const unknown = server_under_test::find(server_->setup.unknown, of_, id);
        if (!unknown) return skip(group, "no id is given that the server does not know");
        trial one{id + ": unknown", ordinary()};
        if (in_body) put_number(one.made.body, id, *unknown);
        for (auto& parameter : one.made.parameters)
            if (!in_body && parameter.name == id) parameter.text = *unknown;
        if (find_text(one.made.parameters, id) == nullptr && !in_body)
            one.made.parameters.push_back({id, *unknown});
        one.expect = [](expectation& right) {
            right.success = false;
            right.refusals = {404};
        };
        add(group, {std::move(one)});
    }

    void unknown_credential() {
        case_group const group{credential_header(), "unknown_credential"};
        auto const& own = server_->setup.credential;
        if (own.empty()) return skip(group, "no credential is given, the server is to take any");
        trial one{"a credential that is not known", ordinary()};
        // The same but for its last character: only that it is unknown is wrong with it.
        auto other = own;
        other.back() = other.back() == 'x' ? 'y' : 'x';
        for (auto& header : one.made.headers)
            if (header.name == group.part) header.text = other;
        one.expect = [](expectation& right) {
            right.success = false;
            right.refusals = {401};
        };
        add(group, {std::move(one)});
    }

    void scopes() {
        for (auto const& need : of_.how.needs)
            maxcare::scopes::of_bits(need.first).for_each([&](maxcare::scope scope) {
                auto const words = text_of(scope);
                auto part_of_name = std::string(words);
                for (char& c : part_of_name)
                    c = c == ':' ? '_' : c;
                case_group const group{"scope", part_of_name};
                auto const without = server_->setup.credential_without
                                         ? server_->setup.credential_without(scope)
                                         : std::nullopt;
                if (!without) return skip(group, "no credential is given that lacks this scope");
                trial one{"without " + std::string(words), ordinary()};
                for (auto& header : one.made.headers)
                    if (header.name == credential_header()) header.text = *without;
                if (!need.only_with.empty())
                    one.made.parameters.push_back({std::string(need.only_with), "true"});
                one.expect = [](expectation& right) {
                    right.success = false;
                    right.refusals = {403};
                };
                one.judge = [words](request_case const&, response const& came) {
                    return came.body.find(words) == std::string::npos
                               ? "answered 403, but it does not name the scope that is wanted"
                               : std::string();
                };
                add(group, {std::move(one)});
            });
    }

    void signed_note() {
        if (of_.answer(409) == nullptr || find_text(ordinary().parameters, "noteId") == nullptr) return;
        case_group const group{"noteId", "signed"};
        auto const& note = server_->setup.signed_note;
        if (note.empty()) return skip(group, "no signed note is given");
        trial one{"a signed note", ordinary()};
        for (auto& parameter : one.made.parameters)
            if (parameter.name == "noteId") parameter.text = note;
        one.expect = [](expectation& right) {
            right.success = false;
            right.refusals = {409};
        };
        add(group, {std::move(one)});
    }

    // -------------------------------------------------------------------------------- what an answer shows

    void shown(grouped const& groups) {
        constexpr std::size_t most = 12;
        contract_ref const* success = nullptr;
        for (auto const& documented : of_)
            if (documented.status < 300 && success == nullptr) success = &documented.body;
        if (success == nullptr) return;
        for (auto const& value : shown_values(of_, *success)) {
            std::vector<trial> trials;
            for (auto const& part : {value.name, std::string(whole_body), std::string(whole_request)})
                for (auto const& [group, accepted] : groups) {
                    if (group.part != part || group.rule != accepted_rule) continue;
                    for (auto one = accepted.begin(); one != accepted.end() && trials.size() < most; ++one) {
                        trials.push_back(*one);
                        trials.back().judge = [value](request_case const& made, response const& came) {
                            return came.status < 300 ? wrong_with_shown(value, made, came.body)
                                                     : std::string();
                        };
                    }
                }
            if (!trials.empty()) add({value.name, "shown"}, std::move(trials));
        }
    }
    static std::string
    wrong_with_shown(shown_value const& value, request_case const& made, std::string_view body) {
        auto const sent_body = json_tree::parse(made.body);
        auto const* const parameter = find_text(made.parameters, value.name);
        auto const parameter_tree = json_tree::string(parameter != nullptr ? *parameter : std::string());
        auto const* const sent = parameter != nullptr ? &parameter_tree
                                 : sent_body          ? find_anywhere(*sent_body, value.name)
                                                      : nullptr;
        if (sent == nullptr) return {}; // left out: what the server makes of that is its own
        auto const whole = json_tree::parse(body);
        auto const* shown = whole ? &*whole : nullptr;
        for (auto const& step : value.way)
            shown = shown != nullptr ? shown->find(step) : nullptr;
        if (shown != nullptr && says_the_same(*value.declared, *sent, *shown)) return {};
        return "the answer does not show " + value.name + " as it was sent";
    }

    // ------------------------------------------------------------------------------------ generated bodies

    void generated() {
        auto seed = server_->setup.seed;
        for (char const c : of_.name)
            seed = mixed(seed, static_cast<unsigned char>(c));
        body_generator generator(contract_ref(*of_.body), seed);
        for (bool const good : {true, false}) {
            std::vector<trial> trials;
            for (std::size_t i = 0; i < server_->setup.generated; ++i) {
                trials.push_back({"a generated body", ordinary()});
                auto& one = trials.back();
                one.made.body = good ? generator.good() : generator.bad();
                one.generated = true;
                // An id that is given is put into it; without that, it may be any.
                for (auto const& name : ids_in_body())
                    one.ids_vary = one.ids_vary || !server_under_test::find(server_->setup.known, of_, name);
            }
            add({std::string(whole_body), good ? "generated_accepted" : "generated_refused"},
                std::move(trials));
        }
    }

    std::shared_ptr<server_under_test> server_;
    operation const& of_;
    suite& all_;
    std::vector<request_case> requests_;
    body_parts parts_;
    grouped groups_;
};

} // namespace detail

/// The cases for a server of an API. Of each operation:
///
/// - `PART/accepted`: everything that the documents allow is answered by a documented success whose body
/// keeps
///   its contract; PART is the member, parameter or header that varies, `body` if no single member does, or
///   `request` of one that holds what must be there and nothing else, and of those that the documents print.
/// - `PART/RULE`: everything that breaks this rule there is refused with the right status, in the documents'
///   shape, by member where errors are by member. What earns only a warning may be refused or not.
/// - `PART/shown`: the answer shows it as it was sent.
/// - `PART/unknown_id`, `noteId/signed`, `HEADER/unknown_credential`, `scope/SCOPE`: 404, 409, 401 and 403.
/// - `method/other_method`, `path/no_route`: 405 with Allow, or 404.
/// - `body/generated_accepted`, `body/generated_refused`: bodies from a seed. One to which the answer is
/// wrong
///   is made as small as it goes, by at most 200 requests more.
///
/// A request counts as bad only if it still is when it is on the wire: what no request can carry, such as an
/// empty segment, is left out. Every answer is looked through for the credential. The requests of a case are
/// the same whatever was run before; writes are carried out, so the server should be one for tests.
inline suite server_cases(api_about const& api, server_setup setup) {
    suite all{"server of " + std::string(api.title) + " v" + std::string(api.version)};
    auto const server = std::make_shared<detail::server_under_test>(api, std::move(setup));
    for (auto const* of : api)
        detail::server_case_maker(server, *of, all).make();
    return all;
}

} // namespace notepact::conformance

#endif
