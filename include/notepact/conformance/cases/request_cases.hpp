// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Requests to be made, derived from the table of an operation: what they are made of, and either the request
// that must be written or what must be found.
#ifndef NOTEPACT_CONFORMANCE_CASES_REQUEST_CASES_HPP
#define NOTEPACT_CONFORMANCE_CASES_REQUEST_CASES_HPP

#include <notepact/conformance/cases/body_cases.hpp>
#include <notepact/conformance/cases/case.hpp>
#include <notepact/conformance/cases/tried_values.hpp>
#include <notepact/conformance/cases/values.hpp>
#include <notepact/conformance/cases/written_request.hpp>
#include <notepact/conformance/message/function_ref.hpp>
#include <notepact/conformance/message/texts.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/parameters.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace notepact::conformance::detail {

class request_maker {
  public:
    request_maker(api const& owner, operation const& of) : owner_(owner), of_(of) {
        if (of.body == nullptr) return;
        for (auto& one : body_cases(contract_ref(*of.body), manners_of(owner).bodies)) {
            auto& kept = one.expected.empty()                         ? clean_
                         : one.expected[0].level == severity::warning ? warned_
                                                                      : refused_;
            if (kept.description.empty()) kept = std::move(one);
        }
    }

    std::vector<request_case> make(bool of_api) {
        add(plain("plain"));
        if (of_api) bases();
        for (auto const& one : of_.parameters->members())
            parameter(one);
        further();
        for (std::size_t i = 0; i < of_.headers->detail; ++i)
            header(i, of_api);
        body();
        every_part_wrong();
        printed();
        return std::move(cases_);
    }

  private:
    static expected_violation in(place where, rule const& parameter, expected_finding const& what) {
        return {what.level, std::string(parameter.name()), what.code, what.beyond, where};
    }
    static expected_violation missing(rule const& parameter) {
        return in(place_of_parameter(parameter), parameter, {errc::missing_parameter, severity::error});
    }

    // An ordinary text for a parameter, without a fault.
    static std::string ordinary(rule const& r) { return ordinary_text(r); }

    request_case plain(std::string description) const {
        request_case made;
        made.description = std::move(description);
        made.base = owner_.server.empty() ? std::string_view("https://clinic.example") : owner_.server;
        for (auto const& header : of_.headers->members()) {
            if (header.has(rule_flag::required))
                set_named(made.headers, header.name(), ordinary(*header.value()));
        }
        for (auto const& parameter : of_.parameters->members()) {
            if (parameter.has(rule_flag::required))
                set_named(made.parameters, parameter.name(), ordinary(*parameter.value()));
        }
        made.has_body = of_.body != nullptr || of_.media;
        made.body = of_.media ? std::string("\x89PNG\r\n\x1A\n and so on") : clean_.text;
        if (of_.media) made.media_type = "image/png";
        return made;
    }

    // Adds a case, unless there is one with the same request.
    void add(request_case made) {
        if (!requests_.insert(parts_of(made)).second) return;
        if (made.accepted()) {
            made.url = made.base;
            if (!made.url.empty() && made.url.back() == '/') made.url.pop_back();
            put_target(of_, made);
            put_headers(of_, made);
        }
        cases_.push_back(std::move(made));
    }
    // All parts of a request as one text, to tell requests apart.
    static std::string parts_of(request_case const& made) {
        std::string all;
        auto const put = [&all](std::string_view text) {
            all += std::to_string(text.size()) + ':';
            all += text;
        };
        for (auto const* texts : {&made.headers, &made.parameters, &made.further}) {
            for (auto const& one : *texts) {
                put(one.name);
                put(one.text);
            }
            all += ';';
        }
        for (std::string_view const text : {made.base, made.media_type, made.body})
            put(text);
        return all + (made.has_body ? '+' : '-');
    }
    void bases() {
        struct {
            char const* description;
            char const* text;
            bool good;
        } const rows[] = {
            {"no base", "", true},
            {"base: a host alone", "https://a.example", true},
            {"base: a trailing slash", "https://a.example/", true},
            {"base: a path, which is kept", "https://a.example/api/v9", true},
            {"base: a path and a trailing slash", "https://a.example/api/", true},
            {"base: a port", "https://a.example:8443/x", true},
            {"base: http to this machine", "http://127.0.0.1:8080", true},
            {"base: http to this machine, IPv6", "http://[::1]:8080", true},
            {"base: http to this machine, by name", "http://localhost", true},
            {"base: http to another machine", "http://a.example", false},
            {"base: no scheme", "a.example", false},
            {"base: another scheme", "ftp://a.example", false},
            {"base: no host", "https:///x", false},
            {"base: userinfo", "https://me@a.example", false},
            {"base: a query", "https://a.example/?x=1", false},
            {"base: a fragment", "https://a.example/#x", false},
            {"base: a dot segment", "https://a.example/x/../y", false},
            {"base: a space", "https://a.example/a b", false},
            {"base: a line break", "https://a.example\r\nX: y", false},
        };
        for (auto const& row : rows) {
            auto made = plain(row.description);
            made.base = row.text;
            if (!row.good)
                made.expected = {
                    {severity::error, "base", errc::bad_base_url, &beyond::base_url, place::path}};
            add(std::move(made));
        }
    }

    void parameter(rule const& parameter) {
        auto const where = place_of_parameter(parameter);
        std::string const name(parameter.name());
        if (parameter.has(rule_flag::required)) {
            auto made = plain(name + ": missing");
            drop_named(made.parameters, name);
            made.expected.push_back(missing(parameter));
            add(std::move(made));
        }
        if (is_list_parameter(parameter)) {
            auto made = plain(name + ": no item");
            set_named(made.parameters, name, "");
            no_item(where, parameter, made.expected);
            add(std::move(made));
        }
        auto const with = [&](std::string_view description, std::string_view text, findings const& all) {
            auto made = plain(name + ": " + std::string(description));
            set_named(made.parameters, name, text);
            for (auto const& what : all)
                made.expected.push_back(in(where, parameter, what));
            add(std::move(made));
        };
        each_value(*parameter.value(), with);
    }
    // Of a list without items, which is left out.
    static void no_item(place where, rule const& parameter, std::vector<expected_violation>& expected) {
        auto const found = findings_in("", *parameter.value());
        for (auto const& what : found)
            expected.push_back(in(where, parameter, what));
        if (parameter.has(rule_flag::required) && !found.has_error())
            expected.push_back(
                in(where, parameter, {errc::missing_parameter, severity::error, &beyond::whole_request}));
    }
    // `use(description, text, what is found in it)`
    using use_of_value =
        function_ref<void(std::string_view description, std::string_view text, findings const& broken)>;
    static void each_value(rule const& r, use_of_value use) {
        if (r.kind == rule_kind::array) {
            for (auto const& value : lists_to_try(r))
                use(value.description, value.text, value.broken);
            return;
        }
        if (r.kind != rule_kind::enumeration) {
            for (auto const& value : texts_to_try(r))
                use(value.description, value.text, value.broken);
            return;
        }
        for (std::size_t i = 0; i < r.detail; ++i)
            use(r.refers.words[i], r.refers.words[i], findings());
        for (auto const text : no_booleans)
            use('"' + std::string(text) + '"', text, no_word(r));
    }

    static findings no_word(rule const& r) {
        bool const boolean = r.detail == 2 && r.refers.words[0] == "true" && r.refers.words[1] == "false";
        return expected_finding{errc::not_in_enum, r.level(), boolean ? &beyond::parameter_text : nullptr};
    }

    // The name of a pair of the query that the documents do not name.
    std::string unnamed() const {
        std::string name = "page";
        while (of_.parameters->find(name) != nullptr)
            name += '_';
        return name;
    }
    // Such pairs.
    void further() {
        auto made = plain("query: further pairs");
        made.further = {{unnamed(), "2"}, {"a b&c", "d=e/\xC3\xA9?#"}};
        if (!of_.how.undescribed)
            made.expected.assign(
                2, {severity::warning, "", errc::unknown_parameter, &beyond::whole_request, place::query});
        add(std::move(made));
        if (of_.how.undescribed) return;
        for (auto const& parameter : of_.parameters->members()) {
            if (!parameter.has(rule_flag::in_query)) continue;
            auto twice = plain(std::string(parameter.name()) + ": twice");
            twice.further = {{std::string(parameter.name()), "x"}};
            twice.expected.push_back(in(place::query, parameter, duplicate));
            add(std::move(twice));
        }
    }

    // The values of a header, which is the API's: all of them, or only one that is refused and, of one that
    // the plain request has not, one that is not.
    void header(std::size_t ordinal, bool all) {
        auto const& header = *of_.headers->member(ordinal);
        std::string const name(header.name());
        bool const required = header.has(rule_flag::required);
        if (required) {
            auto made = plain(name + ": missing");
            drop_named(made.headers, name);
            made.expected.push_back(missing(header));
            add(std::move(made));
        }
        bool accepted = all || !required, refused = true; // whether one is still wanted
        auto const with = [&](std::string_view description, std::string_view text, findings const& broken) {
            bool& wanted = broken ? refused : accepted;
            if (!wanted || (broken && !broken.has_error() && !all)) return;
            wanted = all;
            auto changed = plain(name + ": " + std::string(description));
            set_named(changed.headers, name, text);
            for (auto const& what : broken)
                changed.expected.push_back(in(place::header, header, what));
            add(std::move(changed));
        };
        if (is_list_parameter(header)) return header_list(header, with);
        each_value(*header.value(), with);
    }

    // An item of a header that holds a comma would be two.
    static void header_list(rule const& header, use_of_value use) {
        auto const& wanted = *header.value();
        for (auto const& value : lists_to_try(wanted)) {
            findings broken;
            std::size_t count = 0;
            for_each_item(value.text, [&](std::string_view item) {
                auto const found = findings_in(item, *wanted.value());
                for (auto const& one : found)
                    broken.add(one);
                if (item.find(',') != item.npos && !found.has_error())
                    broken.add({errc::bad_header, severity::error, &beyond::whole_request});
                ++count;
            });
            add_count(broken, wanted, count);
            bool const divided = value.text.find(',') != value.text.npos;
            use(value.description, value.text, divided ? broken : value.broken);
        }
    }

    void body() {
        if (of_.media) {
            auto made = plain("Content-Type: a line break");
            made.media_type = line_break;
            made.expected.push_back(bad_media_type());
            add(std::move(made));
            for (std::string_view const text : no_media_types) {
                made = plain("Content-Type: " + std::string(text));
                made.media_type = text;
                made.expected.push_back(
                    {severity::error,
                     "Content-Type",
                     errc::wrong_content_type,
                     &beyond::whole_request,
                     place::header});
                add(std::move(made));
            }
            made = plain("Content-Type: with parameters");
            made.media_type = R"(Image/PNG; name="a;b \"c\"" ;charset=utf-8)";
            add(std::move(made));
            made = plain("body: empty");
            made.body.clear();
            add(std::move(made));
        } else if (of_.body == nullptr) {
            auto made = plain("body: one that is not expected");
            made.has_body = true;
            made.body = "{}";
            made.expected.push_back({severity::error, "", errc::unexpected_body, &beyond::whole_request});
            add(std::move(made));
        } else {
            auto made = plain("body: empty");
            made.body.clear();
            made.expected.push_back({severity::error, "", errc::empty_document, &beyond::whole_request});
            add(std::move(made));
            for (auto const* one : {&clean_, &warned_, &refused_}) {
                if (one->description.empty()) continue;
                auto with = plain("body: " + one->description);
                with.body = one->text;
                with.expected = one->expected;
                add(std::move(with));
            }
        }
    }
    static expected_violation bad_media_type() {
        return {severity::error, "Content-Type", errc::bad_header, &beyond::whole_request, place::header};
    }

    // All that is sent is wrong; all of it is found in one pass.
    void every_part_wrong() {
        auto made = plain("every part wrong");
        for (auto const& parameter : of_.parameters->members()) {
            auto const& r = *parameter.value();
            if (!parameter.has(rule_flag::in_query)) {
                drop_named(made.parameters, parameter.name());
                made.expected.push_back(missing(parameter));
                continue;
            }
            bool const is_word = r.kind == rule_kind::enumeration;
            auto const refused = refused_text(r);
            auto const text = is_word ? std::string(no_booleans[0]) : refused.text;
            set_named(made.parameters, parameter.name(), text);
            for (auto const& what : is_word ? no_word(r) : refused.broken)
                made.expected.push_back(in(place::query, parameter, what));
        }
        if (!of_.how.undescribed) {
            made.further.push_back({unnamed(), "2"});
            made.expected.push_back(
                {severity::warning, "", errc::unknown_parameter, &beyond::whole_request, place::query});
            for (auto const& parameter : of_.parameters->members()) {
                if (!parameter.has(rule_flag::in_query)) continue;
                made.further.push_back({std::string(parameter.name()), "x"});
                made.expected.push_back(in(place::query, parameter, duplicate));
            }
        }
        for (auto const& header : of_.headers->members()) {
            set_named(made.headers, header.name(), line_break);
            for (auto const& what : findings_in(line_break, *header.value()))
                made.expected.push_back(in(place::header, header, what));
        }
        if (of_.media) {
            made.media_type = line_break;
            made.expected.push_back(bad_media_type());
        } else if (of_.body != nullptr) {
            made.body = refused_.text;
            made.expected.insert(made.expected.end(), refused_.expected.begin(), refused_.expected.end());
        }
        add(std::move(made));
    }

    template <std::size_t N>
    static void
    put_printed(rule const& table, std::string_view const (&texts)[N], std::vector<named_text>& out) {
        std::size_t at = 0;
        for (auto const& one : table.members()) {
            if (at == N) return;
            if (texts[at].data() != nullptr) set_named(out, one.name(), texts[at]);
            ++at;
        }
    }
    void printed() {
        for (auto const& one : manners_of(owner_).requests) {
            if (one.operation != of_.name) continue;
            auto made = plain("printed: " + std::string(one.name));
            made.base = one.base;
            put_printed(*of_.headers, one.headers, made.headers);
            put_printed(*of_.parameters, one.parameters, made.parameters);
            if (one.body != nullptr) {
                made.body = one.body->text;
                made.expected = expected_of(*one.body);
            }
            add(std::move(made));
        }
    }

    static constexpr std::string_view line_break = "x\r\ny";
    static constexpr std::string_view no_media_types[] = {"foo", "image/", "a b", "image/png; name"};
    static constexpr std::string_view no_booleans[] = {"TRUE", "", " true", "1", "yes"};
    static constexpr expected_finding duplicate{
        errc::duplicate_parameter, severity::error, &beyond::whole_request};

    api const& owner_;
    operation const& of_;
    body_case clean_, warned_, refused_; // the first of each, by its first violation
    std::set<std::string> requests_;     // of all cases
    std::vector<request_case> cases_;
};

} // namespace notepact::conformance::detail

#endif
