// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// APIs as OpenAPI 3.1, for generators of clients, documentation and mock servers.
#ifndef NOTEPACT_SCHEMA_OPENAPI_HPP
#define NOTEPACT_SCHEMA_OPENAPI_HPP

#include <notepact/http/about.hpp>
#include <notepact/http/build.hpp>
#include <notepact/schema/rules.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace notepact::schema {

namespace detail {

/// The reason phrases of RFC 9110, section 15, and RFC 6585, section 4.
inline std::string_view reason_phrase(unsigned status) noexcept {
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 409: return "Conflict";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    default: return "Answer";
    }
}

template <class Output>
class openapi_writer {
  public:
    openapi_writer(api_about const& api, Output& output)
        : api_(api), out_(output), parts_(parts_of(api, contracts_)),
          rules_(out_, parts_, "#/components/schemas/", strictness::lenient, true) {}

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
        put_notes();
        out_.end_object();
        out_.finish();
    }

  private:
    static definitions parts_of(api_about const& api, std::vector<contract_ref>& contracts) {
        definitions parts;
        auto const add = [&](contract_ref contract) {
            for (auto const& known : contracts)
                if (&known.head() == &contract.head()) return;
            contracts.push_back(contract);
            parts.add(contract, std::string(contract.name()) + '.');
        };
        for (auto const* of : api) {
            if (of->body != nullptr) add(contract_ref(*of->body));
            for (auto const& reply : *of)
                add(reply.body);
        }
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
            put(". Texts are notepact's own. What OpenAPI cannot say stands beside it in x-notepact.");
        });
        out_.end_object();
    }

    // The notes on the API as a whole, and the reasons for all that the document leaves out.
    void put_notes() {
        out_.begin_object("x-notepact");
        rules_.note_document();
        rules_.note_request();
        rules_.put_noted();
        rules_.put_reasons();
        if (api_.scope_count != 0) {
            out_.begin_array("scopes");
            for (std::size_t i = 0; i < api_.scope_count; ++i)
                out_.text(api_.scopes[i]);
            out_.end_array();
        }
        out_.end_object();
    }

    void put_servers() {
        auto const url = api_.operations[0]->owner->server;
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

    bool bearer() const { return !api_.operations[0]->owner->credential_scheme.empty(); }
    rule const& credential() const { return *api_.operations[0]->owner->headers->member(0); }
    std::string_view security_name() const { return bearer() ? "api-key" : "user-token"; }
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

    template <class Put>
    void put_scopes(std::uint32_t bits, Put&& put) const {
        for (std::size_t i = 0; i < api_.scope_count; ++i)
            if ((bits >> i & 1u) != 0) put(api_.scopes[i]);
    }

    // What OpenAPI has no members for, as sentences.
    std::string description(operation const& of) const {
        std::string text;
        for (auto const& need : of.how.needs) {
            if (need.any_of == 0) continue;
            text += need.only_with.empty() ? "Needs the scope "
                                           : " With " + std::string(need.only_with) + "=true also ";
            put_scopes(need.first, [&](std::string_view scope) { text += scope; });
            put_scopes(need.any_of & ~need.first, [&](std::string_view scope) {
                text += " or " + std::string(scope);
            });
            text += '.';
        }
        auto const add = [&text](std::string_view sentence) {
            if (!text.empty()) text += ' ';
            text += sentence;
        };
        if (api_.scope_count != 0 && text.empty()) add("Needs no scope.");
        if (of.how.repeated == repetition::by_hand)
            add("Never to be repeated automatically: no key is documented by which the server would know it "
                "again.");
        if (of.how.any_success)
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
        out_.begin_object("x-notepact");
        out_.member("name", of.name);
        if (path != of.path) out_.member("path", of.path); // as documented
        put_needs(of);
        out_.end_object();
        out_.end_object();
    }

    void put_needs(operation const& of) {
        if (api_.scope_count == 0) return;
        out_.begin_array("scopes"); // all of these
        for (auto const& need : of.how.needs) {
            if (need.any_of == 0) continue;
            out_.begin_object();
            out_.begin_array("any_of");
            put_scopes(need.any_of, [this](std::string_view scope) { out_.text(scope); });
            out_.end_array();
            if (!need.only_with.empty()) out_.member("only_with", need.only_with);
            out_.end_object();
        }
        out_.end_array();
    }

    void put_parameters(operation const& of, path_template const& path) {
        auto const* headers = of.owner->headers;
        if (of.parameters->detail == 0 && headers->detail == 1) return;
        out_.begin_array("parameters");
        auto piece = path.pieces().begin(); // the table has the parameters in the template's order
        for (auto const& parameter : of.parameters->members()) {
            auto const in = notepact::detail::place_of_parameter(parameter);
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
        put_strict(*parameter.inside(), required);
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
        out_.begin_object("application/json");
        out_.begin_object("schema");
        out_.member("$ref", "#/components/schemas/" + std::string(contract.name()));
        out_.end_object();
        if (std::string_view const text = example(contract, status); !text.empty()) {
            out_.key("example");
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
        for_each_response(of, [this](response const& one) {
            out_.begin_object(one.status);
            out_.member("$ref", "#/components/responses/" + one.name());
            out_.end_object();
        });
        out_.end_object();
    }

    struct response {
        std::string status;
        unsigned code; // 0 for a range
        std::string_view text;
        contract_ref body;

        std::string name() const { return std::string(body.name()) + '.' + status; }
    };
    template <class Visit>
    static void for_each_response(operation const& of, Visit&& visit) {
        bool documented[6] = {}; // of each class, whether a range or the default is for all of it
        for (auto const& reply : of) {
            std::string statuses;
            print_statuses(reply, [&statuses](std::string_view piece) { statuses += piece; });
            bool const listed = reply.is_listed();
            visit(response{statuses, listed ? reply.status : 0U, phrase(reply), reply.body});
            for (unsigned first = reply.status; !listed && first < reply.last; first += 100)
                documented[first / 100] = true;
        }
        if (of.how.any_success && !documented[2])
            visit(response{"2XX", 0, "Any other success", of.begin()->body});
        for (unsigned const range : {4U, 5U})
            if (of.how.other_errors && !documented[range])
                visit(response{
                    std::to_string(range) + "XX",
                    0,
                    "Any other error of this shape; undocumented",
                    (of.end() - 1)->body});
    }
    static std::string_view phrase(reply const& which) {
        if (which.is_listed()) return reason_phrase(which.status);
        if (which.is_default()) return "Any other error";
        return which.is_success()    ? "Any other success"
               : which.status == 400 ? "Any other error of the client"
                                     : "Any other error of the server";
    }

    template <class Example>
    void put_response_components(Example const& example) {
        std::vector<std::string> known;
        out_.begin_object("responses");
        for (auto const* of : api_)
            for_each_response(*of, [&](response const& one) {
                auto const name = one.name();
                for (auto const& other : known)
                    if (other == name) return;
                known.push_back(name);
                out_.begin_object(name);
                out_.member("description", one.text);
                put_content(one.body, one.code, example);
                out_.end_object();
            });
        out_.end_object();
    }

    template <class Example>
    void put_components(Example const& example) {
        out_.begin_object("components");
        out_.begin_object("securitySchemes");
        out_.begin_object(security_name());
        out_.member("type", bearer() ? "http" : "apiKey");
        if (bearer()) {
            out_.member("scheme", "bearer");
        } else {
            out_.member("in", "header");
            out_.member("name", credential().name());
        }
        out_.begin_object("x-notepact"); // of the text, without its scheme
        out_.key("schema");
        rules_.put_parameter(*credential().inside(), true);
        out_.end_object();
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

    api_about const& api_;
    std::vector<contract_ref> contracts_;
    page<Output> out_;
    definitions parts_;
    rule_writer<page<Output>> rules_;
};

} // namespace detail

/// Hands an API, which has an operation and whose first header is its credential, as an OpenAPI document to
/// `sink(std::string_view)` in pieces: its operations with parameters, headers, bodies, scopes and answers,
/// and the lenient schemas of all bodies. `example(contract_ref, status)` may return the JSON text of an
/// example, or nothing; the status is 0 for a request and for a range of statuses. Laid out, with a line feed
/// at its end. Allocates.
template <class Sink, class Example>
void put_openapi(api_about const& api, Sink&& sink, Example const& example) {
    detail::openapi_writer<std::remove_reference_t<Sink>>(api, sink).put(example);
}
template <class Sink>
void put_openapi(api_about const& api, Sink&& sink) {
    put_openapi(api, sink, [](contract_ref, unsigned) { return std::string_view(); });
}

} // namespace notepact::schema

#endif
