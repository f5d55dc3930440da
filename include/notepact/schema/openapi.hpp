// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// APIs as OpenAPI 3.1, for generators of clients, documentation and mock servers.
#ifndef NOTEPACT_SCHEMA_OPENAPI_HPP
#define NOTEPACT_SCHEMA_OPENAPI_HPP

#include <notepact/base/ascii_case.hpp>
#include <notepact/http/api.hpp>
#include <notepact/http/build.hpp>
#include <notepact/http/manners.hpp>
#include <notepact/http/reason_phrase.hpp>
#include <notepact/schema/json_schema.hpp>
#include <notepact/schema/rules.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace notepact::schema {

/// What an operation answers with a status, or with one of a range.
struct documented_answer {
    std::string statuses;  ///< as OpenAPI writes them: `404`, `4XX`, `default`
    unsigned status;       ///< 0 of a range or the default
    std::string_view text; ///< what the statuses mean, in a few words
    contract_ref body;     ///< what the body keeps
    bool documented;       ///< else it is only read, where the operation's options say so
};

namespace detail {
constexpr std::string_view phrase_of(reply const& which) noexcept {
    if (which.is_listed()) {
        auto const said = reason_phrase(which.status);
        return said.empty() ? std::string_view("Answer") : said;
    }
    if (which.is_default()) return "Any other error";
    return which.is_success()    ? "Any other success"
           : which.status == 400 ? "Any other error of the client"
                                 : "Any other error of the server";
}
} // namespace detail

/// Shows `visit(documented_answer)` every answer of an operation: its replies in their order, then those that
/// are read though the documents do not list them. Allocates.
template <class Visit>
void for_each_answer(operation const& of, Visit&& visit) {
    bool documented[6] = {}; // of each class, whether a range or the default is for all of it
    for (auto const& reply : of) {
        std::string statuses;
        print_statuses(reply, [&statuses](std::string_view piece) { statuses += piece; });
        bool const listed = reply.is_listed();
        visit(documented_answer{
            statuses, listed ? reply.status : 0U, detail::phrase_of(reply), reply.body, true});
        for (unsigned first = reply.status; !listed && first < reply.last; first += 100)
            documented[first / 100] = true;
    }
    if (of.how.any_success && !documented[2])
        visit(documented_answer{"2XX", 0, "Any other success", of.begin()->body, false});
    for (unsigned const range : {4U, 5U})
        if (of.how.other_errors && !documented[range])
            visit(documented_answer{
                std::to_string(range) + "XX",
                0,
                "Any other error of this shape; undocumented",
                (of.end() - 1)->body,
                false});
}

namespace detail {

template <class Output>
class openapi_writer {
  public:
    openapi_writer(api const& of, Output& output, vocabulary words)
        : api_(of), contracts_(contracts_of(of)), out_(output), parts_(parts_of(contracts_)),
          extended_(words == vocabulary::extended),
          rules_(out_, parts_, "#/components/schemas/", strictness::lenient, true, {extended_, true}) {}

    template <class Example>
    void put(Example const& example) {
        out_.begin_object();
        out_.member("openapi", "3.1.0");
        put_info();
        put_servers();
        out_.begin_array("security");
        put_requirement();
        out_.end_array();
        out_.begin_object("paths");
        for (auto const* first : api_) {
            if (first_on_path(*first) != first) continue;
            out_.begin_object(first->path);
            for (auto const* of : api_)
                if (first_on_path(*of) == first) put_operation(*of, first->path, example);
            out_.end_object();
        }
        out_.end_object();
        put_components(example);
        if (extended_) put_notes();
        out_.end_object();
        out_.finish();
    }

  private:
    static definitions parts_of(std::vector<contract_ref> const& contracts) {
        definitions parts;
        for (auto const& contract : contracts)
            parts.add(contract, std::string(contract.name()) + '.');
        return parts;
    }

    // The first of the operations whose paths differ only in the names of their parameters: `/notes/{id}` and
    // `/notes/{noteId}` are one path.
    operation const* first_on_path(operation const& of) const {
        for (auto const* other : api_)
            if (other->path.same_but_for_names(of.path)) return other;
        return &of;
    }

    void put_info() {
        out_.begin_object("info");
        out_.member("title", api_.title);
        out_.member("version", api_.version);
        out_.member_of("description", [this](auto const& put) {
            put("As notepact reads ");
            put(api_.source);
            put(". Texts are notepact's own.");
            if (extended_) put(" What OpenAPI cannot say stands beside it in x-notepact.");
        });
        auto const& license = manners_of(api_).license; // the API's: this description has notepact's
        out_.begin_object("license");
        out_.member("name", license.name);
        out_.member("identifier", license.identifier);
        out_.end_object();
        out_.end_object();
    }

    // The notes on the API as a whole, and the reasons for all that the document leaves out.
    void put_notes() {
        out_.begin_object("x-notepact");
        rules_.note_document();
        rules_.note_request();
        rules_.put_noted();
        rules_.put_reasons();
        if (!api_.scopes.empty()) {
            out_.begin_array("scopes");
            for (auto const scope : api_.scopes)
                out_.text(scope);
            out_.end_array();
        }
        out_.end_object();
    }

    void put_servers() {
        auto const url = api_.server;
        out_.begin_array("servers");
        out_.begin_object();
        out_.member("url", url.empty() ? std::string_view("https://{host}") : url);
        if (url.empty()) {
            out_.member("description", "The documents name no server.");
            out_.begin_object("variables");
            out_.begin_object("host");
            out_.member("default", "localhost");
            out_.end_object();
            out_.end_object();
        }
        out_.end_object();
        out_.end_array();
    }

    std::string_view security_name() const { return manners_of(api_).credential; }
    void put_requirement() {
        out_.begin_object();
        out_.begin_array(security_name());
        out_.end_array();
        out_.end_object();
    }

    std::string summary(operation const& of) const {
        std::string text(of.name.substr(api_.name.size() + 1));
        for (auto& c : text)
            if (c == '_') c = ' ';
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
            text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    // What OpenAPI has no members for, as sentences.
    std::string description(operation const& of) const {
        std::string text;
        for (auto const& need : of.how.needs) {
            if (need.any_of == 0) continue;
            text += need.only_with.empty() ? "Needs the scope "
                                           : " With " + std::string(need.only_with) + "=true also ";
            api_.for_each_scope(need.first, [&](std::string_view scope) { text += scope; });
            api_.for_each_scope(need.any_of & ~need.first, [&](std::string_view scope) {
                text += " or " + std::string(scope);
            });
            text += '.';
        }
        auto const add = [&text](std::string_view sentence) {
            if (!text.empty()) text += ' ';
            text += sentence;
        };
        if (!api_.scopes.empty() && text.empty()) add("Needs no scope.");
        if (of.how.repeated == repetition::by_hand)
            add("Never to be repeated automatically: no key is documented by which the server would know it "
                "again.");
        if (of.how.undescribed)
            add("The documents name this operation and do not describe it: further query parameters may be "
                "sent, any 2xx is a success.");
        if (of.how.unavailable_is_final) add("503 says that this can never be done: not to be retried.");
        return text;
    }

    template <class Example>
    void put_operation(operation const& of, path_template const& path, Example const& example) {
        std::string method(name(of.method));
        for (auto& c : method)
            c = static_cast<char>(c - 'A' + 'a');
        out_.begin_object(method);
        out_.member("operationId", of.name.substr(api_.name.size() + 1));
        out_.member("summary", summary(of));
        if (auto const text = description(of); !text.empty()) out_.member("description", text);
        put_parameters(of, path);
        put_request_body(of, example);
        put_responses(of);
        if (extended_) put_notes(of, path);
        out_.end_object();
    }
    void put_notes(operation const& of, path_template const& path) {
        out_.begin_object("x-notepact");
        out_.member("name", of.name);
        if (path != of.path) out_.member("path", of.path); // as documented
        put_needs(of);
        out_.end_object();
    }

    void put_needs(operation const& of) {
        if (api_.scopes.empty()) return;
        out_.begin_array("scopes"); // all of these
        for (auto const& need : of.how.needs) {
            if (need.any_of == 0) continue;
            out_.begin_object();
            out_.begin_array("any_of");
            api_.for_each_scope(need.any_of, [this](std::string_view scope) { out_.text(scope); });
            out_.end_array();
            if (!need.only_with.empty()) out_.member("only_with", need.only_with);
            out_.end_object();
        }
        out_.end_array();
    }

    void put_parameters(operation const& of, path_template const& path) {
        auto const* headers = of.headers;
        if (of.parameters->detail == 0 && headers->detail == 1) return;
        out_.begin_array("parameters");
        auto piece = path.pieces().begin(); // the table has the parameters in the template's order
        for (auto const& parameter : of.parameters->members()) {
            auto const in = notepact::place_of_parameter(parameter);
            put_parameter(parameter, in, in == place::path ? piece->parameter : parameter.name());
            if (in == place::path) ++piece;
        }
        for (std::size_t i = 1; i < headers->detail; ++i) // the first is the credential
            put_parameter(*headers->member(i), place::header, headers->member(i)->name());
        out_.end_array();
    }
    void put_parameter(rule const& parameter, place in, std::string_view called) {
        out_.begin_object();
        out_.member("name", called);
        out_.member("in", name(in));
        if (auto const text = description_of(parameter); !text.empty()) out_.member("description", text);
        out_.member("required", parameter.has(rule_flag::required));
        if (parameter.has(rule_flag::outdated)) out_.member("deprecated", true);
        if (auto const& value = *parameter.inside(); value.kind == rule_kind::array) {
            out_.member("style", in == place::query ? "form" : "simple");
            out_.member("explode", value.refers.list->form == list_form::repeated);
        }
        out_.key("schema");
        bool const required = parameter.has(rule_flag::required);
        rules_.put_parameter(*parameter.inside(), required);
        if (extended_) put_strict(*parameter.inside(), required);
        out_.end_object();
    }
    // The strict schema of a parameter is written here, for it is in no file of its own.
    void put_strict(rule const& declared, bool required) {
        if (!leaves_to_strict(parts_, [&](auto& lenient) { lenient.put_parameter(declared, required); }))
            return;
        rule_writer<page<Output>> strict(out_, parts_, {}, strictness::strict, true);
        out_.begin_object("x-notepact");
        out_.key("strict");
        strict.put_parameter(declared, required);
        out_.end_object();
    }

    template <class Example>
    void put_content(contract_ref contract, unsigned status, Example const& example) {
        out_.begin_object("content");
        out_.begin_object(notepact::media_type_of(contract));
        out_.begin_object("schema");
        out_.member("$ref", "#/components/schemas/" + std::string(contract.name()));
        out_.end_object();
        if (std::string_view const text = example(contract, status); !text.empty()) {
            out_.key("example");
            if (contract.is_text())
                out_.text(text);
            else
                out_.document(text);
        }
        out_.end_object();
        out_.end_object();
    }

    template <class Example>
    void put_request_body(operation const& of, Example const& example) {
        if (of.body == nullptr && !of.media) return;
        out_.begin_object("requestBody");
        out_.member("required", true);
        if (of.media) {
            out_.member("description", "Bytes of any media type.");
            out_.begin_object("content");
            out_.begin_object("*/*");
            out_.end_object();
            out_.end_object();
        } else {
            contract_ref const contract(*of.body);
            if (contract.root().has(rule_flag::open)) out_.member("description", at_most_a_free_body());
            put_content(contract, 0, example);
        }
        out_.end_object();
    }

    static std::string at_most_a_free_body() {
        static_assert(max_free_body % (std::size_t{1} << 20) == 0);
        return "Not described; notepact sends one JSON object of at most "
               + std::to_string(max_free_body >> 20) + " MiB.";
    }

    // Each answer is said once, among the components.
    void put_responses(operation const& of) {
        out_.begin_object("responses");
        for_each_answer(of, [this](documented_answer const& one) {
            out_.begin_object(one.statuses);
            out_.member("$ref", "#/components/responses/" + name_of(one));
            out_.end_object();
        });
        out_.end_object();
    }

    static std::string name_of(documented_answer const& one) {
        return std::string(one.body.name()) + '.' + one.statuses;
    }

    template <class Example>
    void put_response_components(Example const& example) {
        std::vector<std::string> known;
        out_.begin_object("responses");
        for (auto const* of : api_)
            for_each_answer(*of, [&](documented_answer const& one) {
                auto const name = name_of(one);
                for (auto const& other : known)
                    if (other == name) return;
                known.push_back(name);
                out_.begin_object(name);
                out_.member("description", one.text);
                put_content(one.body, one.status, example);
                out_.end_object();
            });
        out_.end_object();
    }

    // Bearer and Basic are kinds of their own; of any other credential it is said in which header it is.
    // Gives the scheme back that is said in words alone.
    std::string_view put_scheme() {
        auto const scheme = api_.scheme();
        for (auto const* known : {"bearer", "basic"})
            if (notepact::same_without_case(scheme, known)) {
                out_.member("type", "http");
                out_.member("scheme", known);
                return {};
            }
        out_.member("type", "apiKey");
        out_.member("in", "header");
        out_.member("name", api_.credential().name());
        return scheme;
    }

    // Of its text, without the scheme.
    void put_credential(std::string_view scheme) {
        out_.begin_object("x-notepact");
        if (!scheme.empty()) out_.member("scheme", scheme);
        out_.key("schema");
        rules_.put_parameter(*api_.credential().inside(), true);
        out_.end_object();
    }

    template <class Example>
    void put_components(Example const& example) {
        out_.begin_object("components");
        out_.begin_object("securitySchemes");
        out_.begin_object(security_name());
        auto const scheme = put_scheme();
        std::string text(description_of(api_.credential()));
        if (!scheme.empty()) {
            if (!text.empty()) text += ' ';
            text += "The text is " + std::string(scheme) + ", a space, and the credential.";
        }
        if (!text.empty()) out_.member("description", text);
        if (extended_) put_credential(scheme);
        out_.end_object();
        out_.end_object();
        put_response_components(example);
        out_.begin_object("schemas");
        for (auto const& contract : contracts_) {
            out_.key(contract.name());
            rules_.put_contract(contract);
        }
        rules_.put_definitions();
        out_.end_object();
        out_.end_object();
    }

    api const& api_;
    std::vector<contract_ref> contracts_;
    page<Output> out_;
    definitions parts_;
    bool extended_;
    rule_writer<page<Output>> rules_;
};

} // namespace detail

/// The JSON text that the documents of an API print for a contract, if possible with that status; empty if
/// they print none. The status is 0 for a request. Of a contract of a text (answer_text) it is that text.
inline std::string_view printed_example(api const& of, contract_ref contract, unsigned status) {
    std::string_view text;
    auto const ending = '.' + std::to_string(status);
    for (auto const& body : manners_of(of).bodies) {
        if (body.contract != contract.name()) continue;
        bool const same_status = body.message.size() > ending.size()
                                 && body.message.substr(body.message.size() - ending.size()) == ending;
        if (same_status) return body.text;
        if (text.empty()) text = body.text;
    }
    return text;
}

/// Hands an API, which has an operation and whose first header is its credential, as an OpenAPI document to
/// `sink(std::string_view)` in pieces: its operations with parameters, headers, bodies, scopes and answers,
/// and the lenient schemas of all bodies. `example(contract_ref, status)` may return the JSON text of an
/// example, of a text (answer_text) the text itself, or nothing; the status is 0 for a request and for a
/// range of statuses. A plain one has no `x-notepact`, but `format`, which tools of OpenAPI know. Laid out,
/// with a line feed at its end. Allocates.
template <class Sink, class Example>
void put_openapi(
    api const& of, Sink&& sink, Example const& example, vocabulary words = vocabulary::extended) {
    detail::openapi_writer<std::remove_reference_t<Sink>>(of, sink, words).put(example);
}
/// The same with the examples that the documents print.
template <class Sink>
void put_openapi(api const& of, Sink&& sink, vocabulary words = vocabulary::extended) {
    put_openapi(
        of,
        sink,
        [&of](contract_ref contract, unsigned status) { return printed_example(of, contract, status); },
        words);
}

} // namespace notepact::schema

#endif
