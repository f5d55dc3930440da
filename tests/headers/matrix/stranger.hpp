// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An API of a namespace that has a function of its own for every name that our headers use, deleted: none may
// be called in place of ours because a type of that namespace is among the arguments.
#pragma GCC system_header

namespace stranger {

struct quay_account {
    notepact::base_url_view base;
    notepact::secret_view key;
};
inline constexpr auto quay_account_headers =
    notepact::object<quay_account>(notepact::in_header<&quay_account::key>(
        "Authorization", notepact::bearer_token(), notepact::scheme("Bearer")));

struct quay_place {
    std::string_view ship;
    std::optional<std::int32_t> draught;
};
inline constexpr auto quay_place_parameters = notepact::object<quay_place>(
    notepact::in_path<&quay_place::ship>("ship", notepact::path_text()),
    notepact::in_query_optional<&quay_place::draught>("draught", notepact::integer_text()));

struct quay_crate {
    std::string name;
    std::int64_t number = 0;
};
struct quay_load {
    std::string name;
    std::optional<bool> night;
    std::vector<quay_crate> crates;
    std::vector<std::pair<std::string, std::string>> notes;
};
inline constexpr auto quay_crate_object = notepact::object<quay_crate>(
    notepact::required<&quay_crate::name>("name", notepact::not_blank()),
    notepact::required<&quay_crate::number>("number", notepact::integer()));
inline constexpr auto quay_load_body = notepact::request_body(
    "quay.load", notepact::object<quay_load>(
                     notepact::required<&quay_load::name>("name", notepact::not_blank()),
                     notepact::optional<&quay_load::night>("night", notepact::boolean()),
                     notepact::required<&quay_load::crates>("crates", notepact::array_of(quay_crate_object)),
                     notepact::required<&quay_load::notes>("notes", notepact::map_of(notepact::string()))));

struct quay_events {
    void object_begin(std::size_t) {}
    void object_end(std::size_t) {}
    void array_begin(std::size_t) {}
    void array_end(std::size_t) {}
    void key_begin(std::size_t) {}
    void key_part(std::string_view) {}
    void key_end() {}
    void string_begin(std::size_t) {}
    void string_part(std::string_view) {}
    void string_end() {}
    void number_part(std::string_view) {}
    void number(notepact::number_facts const&, std::size_t) {}
    void boolean(bool, std::size_t) {}
    void null(std::size_t) {}
    void fault(notepact::json_fault, std::size_t) {}
};
struct quay_output {
    void operator()(std::string_view piece) { made += piece; }
    std::string made;
};

inline bool quay_use(std::ostream& out) {
    std::string text;
    auto const sink = [&text](std::string_view piece) { text += piece; };
    notepact::static_report<8> report;
    quay_load load;
    quay_output output;
    bool ok = notepact::parse_text(quay_load_body, "{}", load, report).ok();
    ok = notepact::check_struct(quay_load_body, load, report).ok() && ok;
    ok = notepact::put_struct(quay_load_body, load, output) && ok;
    ok = notepact::check_text(quay_load_body, output.made, report).ok() && ok;

    out << report;
    notepact::print_text(report, sink);
    notepact::put_json(report, sink);
    for (auto const& violation : report)
        violation.put_pointer(sink);

    quay_events events;
    notepact::json_reader<quay_events> reader(events);
    ok = reader.write("{}") && reader.finish() && ok;
    notepact::base64_encoder encoder;
    encoder.write("abc", sink);
    encoder.finish(sink);
    notepact::base64_decoder decoder;
    decoder.write("YWJj", sink);
    notepact::percent_encode("a ", sink);
    ok = notepact::percent_decode("a%20", sink) && ok;

    auto const base = notepact::base_url_view::parse("https://quay.example");
    notepact::clinic::account_view const account{*base, notepact::secret_view("key")};
    auto const request = notepact::clinic::update_addendum.build(account, {39}, {46, {"text"}}, report);
    if (!request) return false;
    notepact::print_request(*request, sink);
    notepact::put_http1_head(*request, sink);
    out << *request;
    return ok;
}

} // namespace stranger
