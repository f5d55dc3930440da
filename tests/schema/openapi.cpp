// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/schema/openapi.hpp"

#include "../support/ferry_api.hpp"
#include "../support/list_api.hpp"
#include "../support/schema_keywords.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/http/endpoint.hpp>
#include <notepact/maxcare.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace notepact_test;
namespace schema = notepact::schema;
namespace json = boost::json;

// An API with everything that an operation can say.
namespace depot {
using namespace notepact;

struct account {
    base_url base;
    secret key;
    std::string_view site;
};
constexpr auto account_headers = object<account>(
    in_header<&account::key>("Authorization", bearer_token(), scheme("Bearer")),
    in_header<&account::site>("X-Site", header_text()));
constexpr std::string_view scopes[] = {"read", "write", "all"};

struct by_id {
    std::string_view id;
};
struct by_number {
    std::string_view number;
    std::optional<bool> full = std::nullopt;
};
constexpr auto id_path = object<by_id>(in_path<&by_id::id>("id", path_text()));
constexpr auto number_path = object<by_number>(
    in_path<&by_number::number>("number", number_text()),
    in_query_optional<&by_number::full>("full", boolean_text()));
constexpr auto free_body = request_body("depot.free", any_object());
struct done {
    std::string code;
};
struct failed {
    std::string why;
};
constexpr auto done_answer = answer_body("depot.done", object<done>(required<&done::code>("code", string())));
constexpr auto failed_answer =
    answer_body("depot.failed", object<failed>(required<&failed::why>("why", string())));
using answers = replies<on<200, done_answer>, on<418, failed_answer>>;

constexpr operation_options needing(scope_need one, scope_need other = {}) {
    operation_options made;
    made.needs[0] = one;
    made.needs[1] = other;
    return made;
}
constexpr operation_options every_way() {
    auto made = needing({5, 1, {}}, {2, 2, "full"});
    made.repeated = repetition::by_hand;
    made.any_success = made.undescribed = made.other_errors = made.unavailable_is_final = true;
    return made;
}

constexpr endpoint<account_headers, id_path, no_body, answers> get_crate{
    "depot.get_crate", verb::get, "/crates/{id}"};
constexpr endpoint<account_headers, number_path, free_body, answers> put_crate{
    "depot.put_crate", verb::put, "/crates/{number}", every_way()};
constexpr endpoint<account_headers, no_parameters, any_media, answers> upload{
    "depot.upload", verb::post, "/images", needing({2, 2, {}})};

constexpr operation const* operations[] = {&get_crate, &put_crate, &upload};
constexpr notepact::api api{
    "depot", "Depot API", "1.2", "a page", "https://depot.example/v1", operations, scopes};
} // namespace depot

json::value written(notepact::api const& api) {
    std::string text;
    schema::put_openapi(api, [&text](std::string_view piece) { text += piece; });
    return json::parse(text);
}
std::string_view view(json::value const& text) {
    return {text.as_string().data(), text.as_string().size()};
}
std::string shown(json::value const& whole, std::string_view pointer) {
    boost::system::error_code none;
    auto const* const found = whole.find_pointer({pointer.data(), pointer.size()}, none);
    return found == nullptr ? "nothing" : json::serialize(*found);
}

// What stands where, as JSON.
void places(test& t) {
    auto const whole = written(depot::api);
    struct {
        std::string_view pointer, value;
    } const rows[] = {
        {"/openapi", R"("3.1.0")"},
        {"/info/title", R"("Depot API")"},
        {"/info/version", R"("1.2")"},
        {"/servers", R"([{"url":"https://depot.example/v1"}])"},
        {"/security", R"([{"credential":[]}])"},
        {"/components/securitySchemes/credential/type", R"("http")"},
        {"/components/securitySchemes/credential/scheme", R"("bearer")"},
        // Two templates of one path: under the first, the second by the first one's names.
        {"/paths/~1crates~1{id}/get/operationId", R"("get_crate")"},
        {"/paths/~1crates~1{id}/get/summary", R"("Get crate")"},
        {"/paths/~1crates~1{id}/get/description", R"("Needs no scope.")"},
        {"/paths/~1crates~1{id}/get/requestBody", "nothing"},
        {"/paths/~1crates~1{id}/get/x-notepact/path", "nothing"},
        {"/paths/~1crates~1{id}/put/operationId", R"("put_crate")"},
        {"/paths/~1crates~1{id}/put/x-notepact/path", R"("/crates/{number}")"},
        {"/paths/~1crates~1{id}/put/x-notepact/name", R"("depot.put_crate")"},
        {"/paths/~1crates~1{id}/put/x-notepact/scopes",
         R"([{"any_of":["read","all"]},{"any_of":["write"],"only_with":"full"}])"},
        {"/paths/~1crates~1{id}/put/description",
         R"("Needs the scope read or all. With full=true also write. Never to be repeated automatically: no key is )"
         R"(documented by which the server would know it again. The documents name this operation and do not describe )"
         R"(it: further query parameters may be sent, any 2xx is a success. 503 says that this can never be done: not to )"
         R"(be retried.")"},
        {"/paths/~1crates~1{number}", "nothing"},
        // Parameters in the path, in the query, and the headers but the credential.
        {"/paths/~1crates~1{id}/put/parameters/0/name", R"("id")"},
        {"/paths/~1crates~1{id}/put/parameters/0/in", R"("path")"},
        {"/paths/~1crates~1{id}/put/parameters/0/schema/type", R"("number")"},
        {"/paths/~1crates~1{id}/put/parameters/0/x-notepact/strict/type", R"("integer")"},
        {"/paths/~1crates~1{id}/put/parameters/1/name", R"("full")"},
        {"/paths/~1crates~1{id}/put/parameters/1/in", R"("query")"},
        {"/paths/~1crates~1{id}/put/parameters/1/required", "false"},
        {"/paths/~1crates~1{id}/put/parameters/2/name", R"("X-Site")"},
        {"/paths/~1crates~1{id}/put/parameters/2/in", R"("header")"},
        {"/paths/~1crates~1{id}/put/parameters/3", "nothing"},
        {"/paths/~1crates~1{id}/put/requestBody/required", "true"},
        {"/paths/~1crates~1{id}/put/requestBody/description",
         R"("Not described; notepact sends one JSON object of at most 1 MiB.")"},
        {"/paths/~1crates~1{id}/put/requestBody/content/application~1json/schema/$ref",
         R"("#/components/schemas/depot.free")"},
        {"/paths/~1images/post/requestBody",
         R"({"required":true,"description":"Bytes of any media type.","content":{"*/*":{}}})"},
        // Answers, and ranges where any success and other errors are read.
        {"/paths/~1images/post/responses",
         R"({"200":{"$ref":"#/components/responses/depot.done.200"},)"
         R"("418":{"$ref":"#/components/responses/depot.failed.418"}})"},
        {"/paths/~1crates~1{id}/put/responses",
         R"({"200":{"$ref":"#/components/responses/depot.done.200"},)"
         R"("418":{"$ref":"#/components/responses/depot.failed.418"},)"
         R"("2XX":{"$ref":"#/components/responses/depot.done.2XX"},)"
         R"("4XX":{"$ref":"#/components/responses/depot.failed.4XX"},)"
         R"("5XX":{"$ref":"#/components/responses/depot.failed.5XX"}})"},
        {"/components/responses/depot.done.200/description", R"("OK")"},
        {"/components/responses/depot.failed.418/description", R"("Answer")"},
        {"/components/responses/depot.failed.4XX/description",
         R"("Any other error of this shape; undocumented")"},
        {"/components/schemas/depot.done/required", R"(["code"])"},
        {"/x-notepact/scopes", R"(["read","write","all"])"},
    };
    for (auto const& row : rows)
        t.equal(shown(whole, row.pointer), row.value, row.pointer);
}

// Everything that is referred to is there.
void references(test& t, json::value const& whole, json::value const& inside) {
    if (auto const* const object = inside.if_object()) {
        for (auto const& member : *object) {
            if (member.key() == "$ref") {
                auto const at = view(member.value());
                t.check(at.substr(0, 2) == "#/" && shown(whole, at.substr(1)) != "nothing", at);
            }
            references(t, whole, member.value());
        }
    } else if (auto const* const array = inside.if_array()) {
        for (auto const& item : *array)
            references(t, whole, item);
    }
}
void of_all_apis(test& t) {
    for (auto const* api : {&depot::api, &notepact::clinic::api, &notepact::maxcare::api}) {
        auto const whole = written(*api);
        references(t, whole, whole);
        std::size_t operations = 0;
        for (auto const& path : whole.at("paths").as_object())
            operations += path.value().as_object().size();
        t.equal(operations, api->operations.size(), api->name);
    }
}

// Where the documents name no server, and the credential has no scheme.
void without_server(test& t) {
    auto const whole = written(notepact::clinic::api);
    t.equal(shown(whole, "/servers/0/url"), R"("https://{host}")");
    t.equal(shown(whole, "/servers/0/variables/host/default"), R"("localhost")");
    t.equal(shown(whole, "/security"), R"([{"user-token":[]}])");
    t.equal(shown(whole, "/components/securitySchemes/user-token/type"), R"("apiKey")");
    t.equal(shown(whole, "/components/securitySchemes/user-token/in"), R"("header")");
    t.equal(shown(whole, "/components/securitySchemes/user-token/name"), R"("X-User-Token")");
    t.equal(shown(whole, "/x-notepact/scopes"), "nothing");
    t.equal(shown(whole, "/paths/~1v1~1clinic~1session_notes~1sign_offs/post/parameters"), "nothing");
}

// Bearer and Basic are schemes of HTTP that OpenAPI knows; of another it is said in words.
struct keyed {
    notepact::secret_view key;
};
constexpr auto basic_headers = notepact::object<keyed>(
    notepact::in_header<&keyed::key>("Authorization", notepact::header_text(), notepact::scheme("Basic")));
constexpr auto token_headers = notepact::object<keyed>(
    notepact::in_header<&keyed::key>("X-Key", notepact::header_text(), notepact::scheme("Token")));

void schemes(test& t) {
    auto const scheme_of = [](notepact::rule const* headers) {
        notepact::operation of = ferry::get_trip;
        of.headers = headers;
        notepact::operation const* const all[] = {&of};
        auto const page = written({"ferry", "Ferry API", "1", "a page", "", all});
        auto scheme = page.at("components").at("securitySchemes").at("credential").as_object();
        scheme["x-notepact"].as_object().erase("schema");
        return json::serialize(scheme);
    };
    t.equal(scheme_of(depot::account_headers.rules), R"({"type":"http","scheme":"bearer","x-notepact":{}})");
    t.equal(scheme_of(basic_headers.rules), R"({"type":"http","scheme":"basic","x-notepact":{}})");
    t.equal(
        scheme_of(token_headers.rules),
        R"({"type":"apiKey","in":"header","name":"X-Key",)"
        R"("description":"The text is Token, a space, and the credential.","x-notepact":{"scheme":"Token"}})");
    t.equal(
        scheme_of(ferry::account_headers.rules),
        R"({"type":"apiKey","in":"header","name":"X-Token","x-notepact":{}})");
}

// Without a word of examples they are what the documents print, of the same status if there is one.
void printed_examples(test& t) {
    namespace clinic = notepact::clinic;
    auto const printed = [](std::string_view name) {
        for (auto const& one : clinic::printed_bodies)
            if (one.name == name) return one.text;
        return std::string_view();
    };
    t.equal(schema::printed_example(clinic::api, clinic::addendum_answer, 201), printed("Addendum Response"));
    t.equal(
        schema::printed_example(clinic::api, clinic::create_sign_off_body, 0),
        printed("Create Session Note Sign-off"));
    t.equal(schema::printed_example(clinic::api, clinic::update_sign_off_body, 0), "");
    t.equal(schema::printed_example(depot::api, depot::done_answer, 200), "");
    for (auto const& one : notepact::maxcare::printed_bodies)
        if (one.message == "maxcare.update_impression.409")
            t.equal(
                schema::printed_example(notepact::maxcare::api, notepact::maxcare::error_answer, 409),
                one.text);
    auto const whole = written(clinic::api);
    t.equal(
        shown(whole, "/components/responses/clinic.addendum.200/content/application~1json/example/id"), "39");
}

// Ranges and the default have OpenAPI's own names, and are said once.
void ranges(test& t) {
    auto const whole = written(ferry::api);
    struct {
        std::string_view pointer, value;
    } const rows[] = {
        {"/paths/~1trips~1{trip}~1bookings/post/responses",
         R"({"2XX":{"$ref":"#/components/responses/ferry.booked.2XX"},)"
         R"("404":{"$ref":"#/components/responses/ferry.missing.404"},)"
         R"("4XX":{"$ref":"#/components/responses/ferry.refused.4XX"},)"
         R"("default":{"$ref":"#/components/responses/ferry.failed.default"}})"},
        {"/paths/~1trips~1{trip}/get/responses",
         R"({"200":{"$ref":"#/components/responses/ferry.trip.200"},)"
         R"("default":{"$ref":"#/components/responses/ferry.failed.default"}})"},
        {"/components/responses/ferry.booked.2XX/description", R"("Any other success")"},
        // Headers that may be left out, and one that may not.
        {"/paths/~1trips~1{trip}/get/parameters/0/name", R"("trip")"},
        {"/paths/~1trips~1{trip}/get/parameters/1/name", R"("X-Fleet")"},
        {"/paths/~1trips~1{trip}/get/parameters/1/in", R"("header")"},
        {"/paths/~1trips~1{trip}/get/parameters/1/required", "false"},
        {"/paths/~1trips~1{trip}/get/parameters/2/required", "false"},
        {"/paths/~1trips~1{trip}/get/parameters/3/name", R"("X-Agent")"},
        {"/paths/~1trips~1{trip}/get/parameters/3/required", "true"},
        {"/paths/~1trips~1{trip}/get/parameters/4/schema/type", R"("boolean")"},
        {"/paths/~1trips~1{trip}/get/parameters/5", "nothing"},
        {"/components/responses/ferry.refused.4XX/description", R"("Any other error of the client")"},
        {"/components/responses/ferry.failed.5XX/description", R"("Any other error of the server")"},
        {"/components/responses/ferry.failed.default/description", R"("Any other error")"},
        {"/components/responses/ferry.failed.default/content/application~1json/schema",
         R"({"$ref":"#/components/schemas/ferry.failed"})"},
    };
    for (auto const& row : rows)
        t.equal(shown(whole, row.pointer), row.value, row.pointer);

    // What is read though no document says so is added where no range says so already.
    auto const statuses = [](notepact::operation of) {
        of.how.any_success = of.how.other_errors = true;
        notepact::operation const* const all[] = {&of};
        auto const page = written({"ferry", "Ferry API", "1", "a page", "", all});
        std::string names;
        for (auto const& path : page.at("paths").as_object())
            for (auto const& method : path.value().as_object())
                for (auto const& one : method.value().at("responses").as_object())
                    names += std::string(one.key()) + ' ';
        return names;
    };
    t.equal(statuses(ferry::book), "2XX 404 4XX default ");
    t.equal(statuses(ferry::get_trip), "200 default 2XX ");
    t.equal(statuses(ferry::change_trip), "202 400 5XX 2XX 4XX ");

    // An example is asked for without a status where there are many.
    text_output out;
    std::set<unsigned> asked;
    schema::put_openapi(ferry::api, out, [&asked](notepact::contract_ref, unsigned status) {
        asked.insert(status);
        return std::string_view();
    });
    t.check(asked == std::set<unsigned>({0, 200, 202, 400, 404}), "each listed one, and none");
}

// An example stands beside the schema of its body; where there is none, nothing does.
void examples(test& t) {
    text_output out;
    schema::put_openapi(depot::api, out, [](notepact::contract_ref contract, unsigned status) {
        if (contract.name() == "depot.free") return std::string_view(R"({"a": 1})");
        return status == 200 ? std::string_view(R"({"code":"x"})") : std::string_view();
    });
    auto const whole = json::parse(out.text);
    t.equal(
        shown(whole, "/paths/~1crates~1{id}/put/requestBody/content/application~1json/example"),
        R"({"a":1})");
    t.equal(
        shown(whole, "/components/responses/depot.done.200/content/application~1json/example"),
        R"({"code":"x"})");
    t.equal(
        shown(whole, "/components/responses/depot.done.2XX/content/application~1json/example"), "nothing");
    t.equal(
        shown(whole, "/components/responses/depot.failed.418/content/application~1json/example"), "nothing");
}

// Every status that the documents name has the phrase of its RFC.
void phrases(test& t) {
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api})
        for (auto const* of : *api)
            for (auto const& reply : *of)
                t.check(!notepact::reason_phrase(reply.status).empty(), std::to_string(reply.status));
    auto const whole = written(depot::api);
    t.equal(shown(whole, "/components/responses/depot.done.200/description"), R"("OK")");
    t.equal(shown(whole, "/components/responses/depot.failed.418/description"), R"("Answer")", "has none");
}

// How a list stands in a request, and that a required one has an item.
void lists_of_parameters(test& t) {
    std::string text;
    schema::put_openapi(lists::api, [&text](std::string_view piece) { text += piece; });
    auto const whole = json::parse(text);
    struct {
        char const* name;
        char const *style, *explode, *least, *most;
    } const rows[] = {
        {"wards", "\"simple\"", "false", "1", "3"},
        {"tags", "\"form\"", "false", "1", "3"},
        {"beds", "\"form\"", "true", "", "4"},
        {"shifts", "\"form\"", "true", "", ""},
        {"X-Teams", "\"simple\"", "false", "", "3"},
    };
    auto const& all = whole.at("paths").at("/wards/{wards}/beds").at("get").at("parameters").as_array();
    t.equal(all.size(), std::size(rows));
    for (std::size_t i = 0; i < std::size(rows) && i < all.size(); ++i) {
        auto const& row = rows[i];
        auto const& rule = all[i].at("schema").as_object();
        auto const written = [&](char const* keyword) {
            auto const* const found = rule.if_contains(keyword);
            return found != nullptr ? json::serialize(*found) : std::string();
        };
        t.equal(std::string(all[i].at("name").as_string()), row.name);
        t.equal(json::serialize(all[i].at("style")), row.style, row.name);
        t.equal(json::serialize(all[i].at("explode")), row.explode, row.name);
        t.equal(written("type"), "\"array\"", row.name);
        t.equal(written("minItems"), row.least, row.name);
        t.equal(written("maxItems"), row.most, row.name);
        t.check(!written("items").empty(), row.name);
    }
}

// What people read of a parameter, a member and the credential.
void people(test& t) {
    auto const is_described = [&t](json::value const& what, std::string_view where) {
        auto const* text = what.as_object().if_contains("description");
        t.check(text != nullptr && !view(*text).empty(), std::string(where) + " has no description");
    };
    std::size_t parameters = 0;
    for (auto const* api : {&notepact::clinic::api, &notepact::maxcare::api}) {
        auto const whole = written(*api);
        for_each_keyword(whole, [&](json::object const& of, std::string_view keyword) {
            if (keyword == "parameters")
                for (auto const& one : of.at("parameters").as_array()) {
                    ++parameters;
                    is_described(one, view(one.at("name")));
                }
            if (keyword == "securitySchemes")
                for (auto const& one : of.at("securitySchemes").as_object())
                    is_described(one.value(), view_of(one.key()));
            if (keyword == "properties" && of.contains("type"))
                for (auto const& one : of.at("properties").as_object())
                    is_described(one.value(), view_of(one.key()));
        });
    }
    t.check(parameters > 50, std::to_string(parameters));
}

// The plain description is the other one without x-notepact, and says nothing of it.
void plain(test& t) {
    for (auto const* api : {&depot::api, &ferry::api, &notepact::clinic::api, &notepact::maxcare::api}) {
        auto extended = without(written(*api), {"x-notepact"});
        auto& said = extended.at("info").at("description").as_string();
        auto const last = view_of(said).rfind(" What OpenAPI cannot say");
        t.check(last != std::string_view::npos, view_of(said));
        said.erase(last);
        std::string text;
        schema::put_openapi(
            *api, [&text](std::string_view piece) { text += piece; }, schema::vocabulary::plain);
        t.equal(json::serialize(json::parse(text)), json::serialize(extended), api->name);
    }
}

// Of the API, not of its description: what its documents say, or that they do not.
void licenses(test& t) {
    t.equal(
        shown(written(depot::api), "/info/license"),
        R"({"name":"Not stated by the API's documents","identifier":"NOASSERTION"})");
    auto licensed = depot::api;
    notepact::api_manners manners;
    manners.license = {"Apache License 2.0", "Apache-2.0"};
    licensed.manners = &manners;
    t.equal(
        shown(written(licensed), "/info/license"),
        R"({"name":"Apache License 2.0","identifier":"Apache-2.0"})");
}

suite openapi_suite(
    "schema/openapi", {{"places", places},
                       {"of_all_apis", of_all_apis},
                       {"without_server", without_server},
                       {"schemes", schemes},
                       {"printed_examples", printed_examples},
                       {"ranges", ranges},
                       {"lists_of_parameters", lists_of_parameters},
                       {"examples", examples},
                       {"phrases", phrases},
                       {"people", people},
                       {"plain", plain},
                       {"licenses", licenses}});

} // namespace
