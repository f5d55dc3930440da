// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/url.hpp"

#include "../support/base_urls.hpp"
#include "../support/requests.hpp"
#include "../support/test.hpp"

#include <notepact/http/inspect.hpp>

#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>
#include <boost/url/url_view.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using namespace notepact_test;
using notepact::base_url;
using notepact::base_url_policy;
using notepact::static_report;
using notepact::to_base_url;
using notepact::to_target;
using notepact::to_url;
using notepact::to_url_view;
namespace clinic = notepact::clinic;
namespace urls = boost::urls;

// What would view something that is gone does not compile.
template <class T, class = void>
struct is_viewed : std::false_type {};
template <class T>
struct is_viewed<T, std::void_t<decltype(to_url_view(std::declval<T>()))>> : std::true_type {};
static_assert(is_viewed<notepact::request&>::value && is_viewed<notepact::request const&>::value);
static_assert(is_viewed<notepact::request_view>::value && !is_viewed<notepact::request>::value);
template <class T, class = void>
struct is_base : std::false_type {};
template <class T>
struct is_base<T, std::void_t<decltype(to_base_url(std::declval<T>()))>> : std::true_type {};
static_assert(
    is_base<urls::url&>::value && is_base<urls::url const&>::value && is_base<urls::url_view>::value);
static_assert(is_base<urls::url>::value, "it owns its text");
static_assert(!is_base<std::string>::value);

template <class Text>
std::string plain(Text const& text) {
    return std::string(text.data(), text.size());
}

struct parameter {
    std::string name, value;
};

// A request's URL, read by Boost.URL: the same characters, these segments behind the base, these parameters.
template <class Request>
void verify(
    test& t, Request const& request, std::string_view base, std::vector<std::string> const& segments,
    std::vector<parameter> const& parameters = {}) {
    std::string const written(request.url());
    auto const parsed = urls::parse_uri_reference({written.data(), written.size()});
    t.check(parsed.has_value(), written);
    if (!parsed) return;
    auto const view = to_url_view(request);
    t.equal(plain(view.buffer()), written);
    t.check(view.buffer().data() == request.url().data(), "it views the request");
    urls::url const own = to_url(request);
    t.equal(plain(own.buffer()), written);
    t.check(own.buffer().data() != request.url().data(), "it owns");
    t.equal(plain(urls::url(*parsed).buffer()), written, "parsed and serialised");
    t.check(own == view, "equal");

    t.check(!view.has_userinfo() && !view.has_fragment() && view.is_path_absolute(), written);
    auto const host = urls::parse_uri_reference({base.data(), base.size()});
    t.equal(plain(view.encoded_host_and_port()), plain(host->encoded_host_and_port()), written);
    t.equal(view.has_scheme(), !base.empty(), written);

    std::vector<std::string> expected;
    for (auto const segment : host->segments())
        if (!segment.empty()) expected.push_back(segment); // the one behind a trailing slash
    expected.insert(expected.end(), segments.begin(), segments.end());
    std::size_t i = 0, wrong = view.segments().size() != expected.size();
    for (auto const segment : view.segments())
        wrong += i < expected.size() && segment != expected[i++];
    t.equal(wrong, std::size_t{0}, written);

    t.equal(view.has_query(), !parameters.empty(), written);
    i = 0;
    wrong = view.params().size() != parameters.size();
    for (auto const found : view.params()) {
        if (i == parameters.size()) break;
        wrong += found.key != parameters[i].name || !found.has_value || found.value != parameters[i].value;
        ++i;
    }
    t.equal(wrong, std::size_t{0}, written);
}

constexpr std::string_view bases[] = {
    "",
    "https://h",
    "https://h/",
    "https://h:8443",
    "https://h:8443/",
    "https://h/api",
    "https://h/api/v%2F3/",
    "https://H:1/a/b%20c/;=@",
    "http://127.0.0.1:8080",
    "http://[::1]:80/x",
};

void operations(test& t) {
    for (auto const base : bases) {
        if (base.empty()) continue;
        auto const account = clinic_account(base);
        static_report<4> report;
        auto const path = [](auto... names) {
            return std::vector<std::string>{"v1", "clinic", "session_notes", names...};
        };
        verify(t, *clinic::create_addendum.build(account, {46, {"a"}}, report), base, path("addendums"));
        verify(
            t,
            *clinic::update_addendum.build(account, {39}, {46, {"a"}}, report),
            base,
            path("addendums", "39"));
        verify(
            t,
            *clinic::create_sign_off.build(account, {99, {"a", printed_date(), printed_signature()}}, report),
            base,
            path("sign_offs"));
        verify(
            t,
            *clinic::update_sign_off.build(account, {-25}, {99, {"a"}}, report),
            base,
            path("sign_offs", "-25"));
        char buffer[500];
        verify(
            t,
            *clinic::update_addendum.build_into(buffer, sizeof buffer, account, {39}, {46, {"a"}}, report),
            base,
            path("addendums", "39"));
    }
}

// Every character and some texts, in each parameter, behind each base.
void every_text(test& t) {
    std::vector<std::string> texts = {
        "%2e%2e",
        "%2E",
        "%2F",
        "../..",
        "a/../b",
        "//",
        "a b",
        "? # % + & =",
        "&x=1",
        "+",
        "%20",
        "%",
        "%%",
        "...",
        "a;b",
        "na\xC3\xAFve",
        "\xC2\xA0",
        "\xE6\x97\xA5\xE6\x9C\xAC",
        "\xF0\x9F\x98\x80",
        "\xE2\x80\xAE"};
    for (char c = 0x20; c != 0x7F; ++c) {
        if (c != '.') texts.push_back(std::string(1, c));
        texts.push_back(std::string("a") + c + "b");
        texts.push_back(std::string(3, c));
    }
    constexpr std::string_view body = R"({"name":"n"})";
    notepact::body_bytes const bytes(notepact::contract_ref(*harbour::moor.body), body);
    for (auto const base : bases) {
        auto const parsed = notepact::base_url_view::parse(base);
        t.equal(parsed.has_value(), !base.empty(), base);
        for (auto const& text : texts) {
            static_report<4> report;
            auto const built = build_request(
                harbour::moor,
                parsed ? std::optional(*parsed) : std::nullopt,
                {"key", "port"},
                {text, "-1.5e3", "7", text, "true", "12"},
                bytes,
                report);
            if (!built) {
                t.check(false, text);
                continue;
            }
            verify(
                t,
                *built,
                base,
                {"ships", text, "berths", "-1.5e3.7", "moor"},
                {{"pilot", text}, {"verbose", "true"}, {"high tide", "12"}});
        }
    }
}

void base_urls(test& t) {
    unsigned seen = 0;
    for (auto const& row : base_url_rows) {
        auto const text = row.text;
        auto const parsed = urls::parse_uri_reference({text.data(), text.size()});
        if (!parsed) continue; // nothing that Boost.URL can hold
        ++seen;
        for (auto const policy : {base_url_policy::secure, base_url_policy::allow_http}) {
            auto const ours = base_url::parse(text, policy);
            auto const theirs = to_base_url(*parsed, policy);
            t.equal(theirs.has_value(), ours.has_value(), text);
            if (ours && theirs) t.check(theirs->text() == ours->text(), text);
        }
    }
    t.check(seen > 80, std::to_string(seen) + " are URLs");
    t.check(!to_base_url(urls::url_view()), "an empty one");
    urls::url const own = *urls::parse_uri("https://clinic.example/api/");
    auto const base = to_base_url(own);
    t.check(base && base->text() == "https://clinic.example/api", "an URL");
}

// Targets as Boost.URL holds them: the same is found as in their texts.
template <class T, class = void>
struct is_matched : std::false_type {};
template <class T>
struct is_matched<T, std::void_t<decltype(match(clinic::api, "", std::declval<T>()))>> : std::true_type {};
static_assert(is_matched<urls::url&>::value && is_matched<urls::url_view>::value);
static_assert(is_matched<char const*>::value && is_matched<std::string>::value); // as texts
static_assert(!is_matched<urls::url>::value && !is_matched<urls::url const>::value);

void targets(test& t) {
    constexpr std::string_view texts[] = {
        "/v1/clinic/session_notes/sign_offs/7",
        "/v1/clinic/session_notes/sign_offs/%37?x=1&&y#",
        "/v1/clinic/session_notes/sign_offs/a%2Fb",
        "/v1/clinic/session_notes/sign_offs/%2e%2e",
        "/v1/clinic/session_notes/./sign_offs/7",
        "/v1/clinic/session_notes/x/../sign_offs/7",
        "/v1/clinic//session_notes/sign_offs/7",
        "/v1/clinic/session%5Fnotes/sign_offs/7",
        "/v1/clinic/session_notes/addendums/7?id=8",
        "https://clinic.example/v1/clinic/session_notes/sign_offs/7",
        "https://me@clinic.example/v1/clinic/session_notes/sign_offs/7",
        "//clinic.example/v1/clinic/session_notes/sign_offs/7",
        "v1/clinic/session_notes/sign_offs/7",
        "*",
        "",
    };
    unsigned matched = 0, origin_forms = 0;
    for (auto const text : texts) {
        auto const expected = match(clinic::api, "PUT", text);
        matched += static_cast<bool>(expected);
        auto const same = [&](auto const& target) {
            auto const seen = match(clinic::api, "PUT", target);
            t.check(seen.of() == expected.of() && seen.outcome() == expected.outcome(), text);
            t.check(seen.parameter("id") == expected.parameter("id"), text);
        };
        auto const any = urls::parse_uri_reference({text.data(), text.size()});
        if (!any) {
            t.check(false, text);
            continue;
        }
        t.check(to_target(*any) == text && to_target(*any).data() == text.data(), "it views");
        same(*any);
        urls::url const own = *any;
        same(own);
        if (auto const origin = urls::parse_origin_form({text.data(), text.size()})) {
            same(*origin);
            ++origin_forms;
        }
    }
    t.equal(matched, 5U);
    t.check(origin_forms >= 7, std::to_string(origin_forms));

    auto const target = urls::parse_origin_form("/api/v1/clinic/session_notes/addendums/39");
    t.check(
        match(clinic::api, "PUT", *target, "/api").of() == &clinic::update_addendum
            && !match(clinic::api, "PUT", *target),
        "under a base path");
    static_report<4> report;
    notepact::header_field const headers[] = {{"X-User-Token", "t"}, {"Content-Type", "application/json"}};
    auto const seen = inspect(
        clinic::api,
        notepact::incoming_request{
            "PUT",
            to_target(*target),
            headers,
            R"({"session_note_id":1,"addendum":{"instructions_response":"a"}})"},
        report,
        "/api");
    t.check(seen && report.clean(), "inspected");
}

suite url_suite(
    "bridge/url",
    {{"operations", operations}, {"every_text", every_text}, {"base_urls", base_urls}, {"targets", targets}});

} // namespace
