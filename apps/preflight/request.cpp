// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "command.hpp"
#include "input.hpp"
#include "known_apis.hpp"

#include <cstdio>
#include <optional>

namespace notepact::preflight {
namespace {

// The texts of an operation's parameters, by name.
class parameters_by_name {
  public:
    explicit parameters_by_name(operation const& of) : of_(of) {}

    // False if no parameter has that name, or it has been given before. Of an operation that the documents do
    // not describe, any other name is a pair for the query.
    bool set(std::string_view name, std::string_view value) {
        auto* const text = find(name);
        if (text != nullptr) {
            bool const first = text->data() == nullptr;
            *text = value;
            return first;
        }
        for (auto const& pair : further_)
            if (pair.name == name) return false;
        if (name.empty() || !of_.how.undescribed) return false;
        further_.push_back({name, value});
        return true;
    }
    parameter_texts const& headers() const { return headers_; }
    parameter_texts const& parameters() const { return parameters_; }
    std::string_view media_type() const {
        return media_type_.data() != nullptr ? media_type_ : "application/octet-stream";
    }
    query_pairs further() const { return {further_.data(), further_.size()}; }

  private:
    std::string_view* find(std::string_view name) {
        if (name == "Content-Type" && of_.media) return &media_type_;
        if (name == "token") return headers_.data(); // the credential is the first header of every API
        for (std::size_t i = 1; i < of_.headers->detail; ++i)
            if (of_.headers->member(i)->name() == name) return &headers_[i];
        for (std::size_t i = 0; i < of_.parameters->detail; ++i)
            if (of_.parameters->member(i)->name() == name) return &parameters_[i];
        return nullptr;
    }

    operation const& of_;
    parameter_texts headers_ = {};
    parameter_texts parameters_ = {};
    std::string_view media_type_;
    std::vector<query_pair> further_;
};

body_bytes body_of(operation const& of, std::string_view media_type, std::string_view bytes) {
    if (of.media) return {media_type, bytes};
    return of.body != nullptr ? body_bytes(contract_ref(*of.body), bytes) : body_bytes();
}

int run_request(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const given(
        request_verb, apis, words, 99, {"--base=", "--body=", "--strict", "--show-secrets"});
    if (!given.good()) return usage;
    auto const* operation = given.size() == 0 ? nullptr : apis.find_operation(given[0]);
    if (operation == nullptr)
        return usage_error(request_verb, apis, "the NAME of an operation; preflight list shows them");
    if (given.values("--base").size() > 1 || given.values("--body").size() > 1)
        return usage_error(request_verb, apis, "--base and --body once");

    parameters_by_name texts(*operation);
    for (std::size_t i = 1; i < given.size(); ++i) {
        auto const equals = given[i].find('=');
        if (equals == given[i].npos || !texts.set(given[i].substr(0, equals), given[i].substr(equals + 1)))
            return usage_error(
                request_verb,
                apis,
                "NAME=VALUE, each NAME once: those in the braces of the path, of the query and "
                "the headers, as documented, and token for the credential");
    }

    std::string bytes;
    if (given.has("--body")) {
        if (operation->body == nullptr && !operation->media)
            return usage_error(request_verb, apis, "no --body: this operation sends none");
        if (!read_whole(std::string(given.values("--body")[0]), bytes)) return usage;
    }
    auto const body = body_of(*operation, texts.media_type(), bytes);

    static_report<256> found(given.has("--strict") ? strictness::strict : strictness::lenient);
    auto const base_text = given.has("--base") ? given.values("--base")[0] : apis.owner_of(*operation).server;
    std::optional<base_url_view> base;
    if (given.has("--base") || !base_text.empty())
        if (auto const parsed = parse_base_url<base_url_view>(base_text, found)) base = *parsed;

    auto const request =
        build_request(*operation, base, texts.headers(), texts.parameters(), body, found, texts.further());
    if (!request || !found.ok()) {
        print_text(found, put);
        flush_output();
        std::fputs("refused: nothing is to be sent\n", stderr);
        return violations;
    }
    print_text(found, [](std::string_view piece) { std::fwrite(piece.data(), 1, piece.size(), stderr); });
    if (!base)
        std::fprintf(
            stderr,
            "%s: this API has no documented server: the request needs a host, see --base\n",
            program_name().c_str());
    print_request(*request, put, given.has("--show-secrets") ? reveal::all : reveal::body | reveal::ids);
    return ok;
}

} // namespace

verb const request_verb = {
    "request",
    "preflight request OPERATION NAME=VALUE... [--base URL] [--body FILE|-] [--strict] [--show-secrets]\n"
    "    Writes a request: METHOD URL, headers, an empty line, the body. NAME is that of a parameter in the "
    "path or the\n"
    "    query or of a header, as documented; token is the credential. An operation that is named but not "
    "described\n"
    "    takes further pairs for its query, an upload its Content-Type. What is wrong is printed as by "
    "check.\n"
    "    --base URL      where the API is; without it, the documented server or the origin form\n"
    "    --body FILE     the JSON text of the body, or what is uploaded; - is standard input. 16 MiB at "
    "most\n"
    "    --strict        every warning is an error\n"
    "    --show-secrets  print the credential, which is *** otherwise\n",
    run_request};

} // namespace notepact::preflight
