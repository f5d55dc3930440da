// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "notepact/bridge/json_structs.hpp"

#include "../support/every_word.hpp"
#include "../support/png_factory.hpp"
#include "../support/sample_structs.hpp"
#include "../support/structs.hpp"
#include "../support/test.hpp"

#include <notepact/clinic.hpp>
#include <notepact/clinic/documents.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/maxcare/documents.hpp>

#include <boost/json/memory_resource.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/system_error.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <limits>
#include <new>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

// Structs of a host, in its own namespace.
namespace acme {
enum class power {
    on,
    off
};
} // namespace acme
template <>
struct notepact::words_of<acme::power> {
    static constexpr enum_word<acme::power> table[] = {{acme::power::on, "on"}, {acme::power::off, "off"}};
};
namespace acme {

struct sensor {
    std::string name;
    notepact::json_number level;
};
inline constexpr auto sensor_object = notepact::object<sensor>(
    notepact::required<&sensor::name>("name", notepact::not_blank()),
    notepact::required<&sensor::level>("level", notepact::number(notepact::positive(notepact::warning))));
constexpr auto const& contract_for(sensor const*) noexcept {
    return sensor_object;
}

struct device {
    std::int64_t id = 0;
    std::optional<bool> optional;
    std::optional<std::string> nullable;
    notepact::maybe<std::string> three_states;
    notepact::maybe<sensor> spare;
    notepact::enum_text<acme::power> power;
    std::optional<notepact::enum_text<acme::power>> last_power;
    sensor main;
    std::vector<sensor> sensors;
    std::vector<notepact::json_number> readings;
    std::vector<std::pair<std::string, notepact::json_number>> limits;
    std::variant<std::string, notepact::json_number> either;
    std::vector<std::variant<std::string, notepact::json_text>> choices;
    notepact::json_text anything;
    notepact::maybe<notepact::json_text> settings;
    std::vector<notepact::json_text> log;
};
inline constexpr auto device_body = notepact::request_body(
    "acme.device",
    notepact::object<device>(
        notepact::required<&device::id>("id", notepact::integer()),
        notepact::optional<&device::optional>("optional", notepact::boolean()),
        notepact::required<&device::nullable>("nullable", notepact::nullable(notepact::string())),
        notepact::optional<&device::three_states>("three_states", notepact::nullable(notepact::string())),
        notepact::optional<&device::spare>("spare", notepact::nullable(sensor_object)),
        notepact::required<&device::power>("power", notepact::one_of<power>()),
        notepact::required<&device::last_power>("last_power", notepact::nullable(notepact::one_of<power>())),
        notepact::required<&device::main>("main", sensor_object),
        notepact::required<&device::sensors>("sensors", notepact::array_of(sensor_object)),
        notepact::required<&device::readings>("readings", notepact::array_of(notepact::number())),
        notepact::required<&device::limits>("limits", notepact::map_of(notepact::number())),
        notepact::required<&device::either>(
            "either", notepact::either(notepact::string(), notepact::number())),
        notepact::required<&device::choices>(
            "choices", notepact::array_of(notepact::either(notepact::string(), notepact::any_object()))),
        notepact::required<&device::anything>("anything", notepact::any()),
        notepact::optional<&device::settings>("settings", notepact::nullable(notepact::any_object())),
        notepact::required<&device::log>("log", notepact::array_of(notepact::any()))));
constexpr auto const& contract_for(device const*) noexcept {
    return device_body;
}

struct special_device : device {}; // has no contract of its own
constexpr auto const& contract_for(parcel const*) noexcept {
    return parcel_answer;
}
constexpr auto const& contract_for(well const*) noexcept {
    return well_answer;
}
constexpr auto const& contract_for(order_request const*) noexcept {
    return order_body;
}

} // namespace acme

namespace every {
constexpr auto const& contract_for(part const*) noexcept {
    return part_rule;
}
} // namespace every

namespace {

using namespace notepact_test;
using notepact::errc;
using notepact::json_number;
using notepact::json_text;
namespace clinic = notepact::clinic;
namespace json = boost::json;
namespace maxcare = notepact::maxcare;

// Which structs can be written and read, and which only written.
template <class... T>
inline constexpr bool both_ways = ((json::has_value_from<T>::value && json::has_value_to<T>::value) && ...);
template <class... T>
inline constexpr bool
    written_only = ((json::has_value_from<T>::value && !json::has_value_to<T>::value) && ...);
static_assert(both_ways<
              maxcare::patient, maxcare::facility, maxcare::assigned_provider, maxcare::note,
              maxcare::note_envelope, maxcare::app, maxcare::organization, maxcare::grants,
              maxcare::grants_envelope, maxcare::failure, maxcare::envelope>);
static_assert(both_ways<clinic::addendum, clinic::sign_off, clinic::failure>);
static_assert(both_ways<acme::device, acme::sensor, acme::parcel, acme::well, every::part>);
static_assert(both_ways<std::vector<acme::device>, std::optional<maxcare::note>>); // as Boost.JSON does it
static_assert(written_only<
              maxcare::update_impression_request, clinic::create_addendum_request,
              clinic::create_addendum_request::fields, clinic::update_addendum_request,
              clinic::update_addendum_request::fields, clinic::create_sign_off_request,
              clinic::create_sign_off_request::fields, clinic::update_sign_off_request,
              clinic::update_sign_off_request::fields, acme::order_request>);
// What holds a key or a parameter is no document, nor is what only derives from one.
template <class... T>
inline constexpr bool neither = !((json::has_value_from<T>::value || json::has_value_to<T>::value) || ...);
static_assert(neither<
              maxcare::account, clinic::account, maxcare::impression_of_note, clinic::addendum_id,
              acme::special_device, acme::stop>);

json::value parsed(std::string_view text) {
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = 100;
    return json::parse(json::string_view(text.data(), text.size()), error, {}, options);
}

// A memory resource that counts.
class counted_resource final : public json::memory_resource {
  public:
    std::size_t calls = 0, open = 0;

  private:
    void* do_allocate(std::size_t size, std::size_t) override {
        ++calls, ++open;
        return ::operator new(size);
    }
    void do_deallocate(void* at, std::size_t, std::size_t) override {
        --open;
        ::operator delete(at);
    }
    bool do_is_equal(json::memory_resource const& other) const noexcept override { return this == &other; }
};

bool all_in(json::memory_resource const* resource, json::value const& value) {
    bool good = value.storage().get() == resource;
    if (auto const* object = value.if_object())
        for (auto const& member : *object)
            good = all_in(resource, member.value()) && good;
    if (auto const* array = value.if_array())
        for (auto const& item : *array)
            good = all_in(resource, item) && good;
    return good;
}

// A struct as a document: that of its text, wherever it is put.
template <class Contract, class Struct>
json::value verify_from(test& t, Contract const& contract, Struct const& made, std::string_view what) {
    auto const text = written(contract, made);
    json::value document = json::value_from(made);
    t.check(!text.empty() && document == parsed(text), what);
    t.equal(json::serialize(document), json::serialize(parsed(text)), what); // the order as well
    counted_resource counted;
    {
        auto const elsewhere = json::value_from(made, &counted);
        t.check(elsewhere == document && all_in(&counted, elsewhere), what);
        t.check((counted.calls != 0) == (text != "{}"), what);
    }
    t.equal(counted.open, std::size_t{0}, what);
    unsigned char room[4096];
    json::monotonic_resource monotonic(room);
    auto const there = json::value_from(made, &monotonic);
    t.check(there == document && all_in(&monotonic, there), what);
    return document;
}
// And back.
template <class Contract, class Struct>
void verify_struct(test& t, Contract const& contract, Struct const& made, std::string_view what) {
    json::value const document = verify_from(t, contract, made, what);
    auto const text = written(contract, made);
    t.equal(written(contract, json::value_to<Struct>(document)), text, what);
    auto const read = json::try_value_to<Struct>(document);
    t.check(read.has_value(), what);
    if (read) t.equal(written(contract, *read), text, what);
}
template <class Struct, class Contract>
Struct verify_text(test& t, Contract const& contract, std::string_view text) {
    Struct made;
    wide_report report;
    t.check(parse_text(contract, text, made, report).ok(), text);
    verify_struct(t, contract, made, text);
    return made;
}
template <auto const& Object>
inline constexpr auto alone = notepact::answer_body("part", Object);

constexpr std::string_view full_note =
    R"({"code":"SUCCESS","data":{"id":"n-1","version":3,"visitDate":"2026-03-20 18:30:00+00","status":"synced",)"
    R"("aiStatus":"issues_found","aiIssueCount":2,"patient":{"id":"p","mrn":null,"firstName":"Zo\u00eb",)"
    R"("lastName":"O\"Neil","middleName":null,"gender":"f","dateOfBirth":"1980-02-29","email":"z@example.org",)"
    R"("phone":null,"avatar":"https://a.example/x?y=1","createdAt":"2026-01-01T00:00:00.000Z",)"
    R"("updatedAt":"2026-01-01T00:00:00.000Z"},"facility":{"id":"f","name":"Main","timezone":"America/New_York",)"
    R"("specialty":null,"isVisible":true,"organizationNpi":"1234567890","createdAt":"2026-01-01T00:00:00.000Z",)"
    R"("updatedAt":"2026-01-01T00:00:00.000Z"},"ehrType":"modmed","assignedProviders":[{"id":"a","firstName":"A",)"
    R"("lastName":"B","displayFirstName":null,"displayLastName":null,"username":"ab","roles":["MD","owner"],)"
    R"("individualNpi":null,"canFinalize":true,"canCosign":false,"hidden":false,"roleType":"primary"},)"
    R"({"id":"b","firstName":null,"lastName":null,"displayFirstName":null,"displayLastName":null,)"
    R"("username":null,"roles":[],"individualNpi":null,"canFinalize":false,"canCosign":true,"hidden":true,)"
    R"("roleType":"scribe"}],"soapNote":{"cc":"rash","impressionsPlans":[{"impressionId":12345678901234567,)"
    R"("dx":["L20.9",{"w":1.5}],"open":false},{"impressionId":7,"note":null,"score":-0.25,"count":12.0}],)"
    R"("empty":{},"none":[]},"createdAt":"2026-03-20T18:30:00Z","updatedAt":"2026-03-20T18:31:00Z"}})";

// Every struct of maxcare/ that owns what it holds.
void maxcare_structs(test& t) {
    auto const whole = verify_text<maxcare::note_envelope>(t, maxcare::note_answer, full_note);
    verify_struct(t, alone<maxcare::note_object>, whole.data, "a note");
    verify_struct(t, alone<maxcare::patient_object>, whole.data.patient, "a patient");
    verify_struct(t, alone<maxcare::facility_object>, *whole.data.facility, "a facility");
    for (auto const& provider : whole.data.assigned_providers)
        verify_struct(t, alone<maxcare::assigned_provider_object>, provider, "a provider");

    auto least = whole.data;
    least.visit_date.reset();
    least.ai_status.reset();
    least.facility.reset();
    least.assigned_providers.clear();
    for (auto const& soap_note :
         {notepact::maybe<json_text>(),
          notepact::maybe<json_text>::null(),
          notepact::maybe<json_text>(must(json_text::parse("{}")))}) {
        least.soap_note = soap_note;
        verify_struct(t, alone<maxcare::note_object>, least, "a note of nulls");
        auto const read = json::value_to<maxcare::note>(json::value_from(least));
        t.check(read.soap_note == soap_note, "absent, null and a value are three");
    }

    auto const me = verify_text<maxcare::grants_envelope>(
        t,
        maxcare::me_answer,
        R"({"code":"SUCCESS","data":{"app":{"id":"1","slug":"s","liveVersionId":"v"},"organization":{"id":"o"},)"
        R"("scopes":["read:notes","read:new"]}})");
    verify_struct(t, alone<maxcare::grants_object>, me.data, "grants");
    verify_struct(t, alone<maxcare::app_object>, me.data.app, "an app");
    verify_struct(t, alone<maxcare::organization_object>, me.data.organization, "an organization");
    verify_text<maxcare::failure>(
        t, maxcare::error_answer, R"({"code":"NOT_FOUND","message":"none","trace_id":"t"})");
    for (auto const text :
         {R"({"code":"SUCCESS"})", R"({"code":"","data":null})", R"({"code":"","data":[1,-2.5,{"a":"b"}]})"})
        verify_text<maxcare::envelope>(t, maxcare::envelope_answer, text);
}

void clinic_structs(test& t) {
    std::size_t seen = 0;
    for (auto const& one : notepact::clinic::printed_bodies) {
        ++seen;
        if (one.name == "Addendum Response")
            verify_text<clinic::addendum>(t, clinic::addendum_answer, one.text);
        else if (one.name == "Sign-off Response")
            verify_text<clinic::sign_off>(t, clinic::sign_off_answer, one.text);
        else if (one.name.substr(0, 2) == "42" || one.name.substr(0, 2) == "40")
            verify_text<clinic::failure>(t, clinic::invalid_answer, one.text);
        else
            --seen;
    }
    t.equal(seen, std::size_t{4}, "the examples of answers");
}

// What only views, or may not be empty, is written.
void requests(test& t) {
    verify_from(
        t, maxcare::update_impression_body, maxcare::update_impression_request{"high", "new"}, "both");
    verify_from(t, maxcare::update_impression_body, maxcare::update_impression_request{{}, "x\ty"}, "one");
    verify_from(t, maxcare::update_impression_body, maxcare::update_impression_request{}, "none");
    auto const file = png::smallest();
    auto const signature = notepact::png_signature::from_png(file);
    auto const when = notepact::instant::from_unix(1500000000, 250000000);
    t.check(signature && when, "made");
    if (!signature || !when) return;
    clinic::create_addendum_request const create_addendum{46, {"x", *signature}};
    verify_from(t, clinic::create_addendum_body, create_addendum, "create_addendum");
    verify_from(t, alone<clinic::new_addendum>, create_addendum.addendum, "its fields");
    clinic::update_addendum_request const update_addendum{46, {"x", {}}};
    verify_from(t, clinic::update_addendum_body, update_addendum, "update_addendum");
    verify_from(t, alone<clinic::addendum_changes>, update_addendum.addendum, "its fields");
    clinic::create_sign_off_request const create_sign_off{-1, {std::nullopt, *when, *signature}};
    verify_from(t, clinic::create_sign_off_body, create_sign_off, "create_sign_off");
    verify_from(t, alone<clinic::new_sign_off>, create_sign_off.sign_off, "its fields");
    clinic::update_sign_off_request const update_sign_off{1, {"", *when, {}}};
    verify_from(t, clinic::update_sign_off_body, update_sign_off, "update_sign_off");
    verify_from(t, alone<clinic::sign_off_changes>, update_sign_off.sign_off, "its fields");
}

constexpr std::string_view full_device =
    R"({"id":-9223372036854775808,"optional":true,"nullable":"n","three_states":null,)"
    R"("spare":{"name":"s","level":1},"power":"on","last_power":"off","main":{"name":"m","level":0.5},)"
    R"("sensors":[{"name":"a","level":18446744073709551615},{"name":"b","level":1e-05}],)"
    R"("readings":[0,-1,1.0,9007199254740993,1e+300],"limits":{"low":-5,"":7.25},"either":12,"choices":["x",{"y":[1]},{}],)"
    R"("anything":[null,true,{"a":[]}],"settings":{"deep":[[[{"x":"\u0001"}]]]},"log":["x",1,false,null,{}]})";

// Structs of a third namespace: bound to an object, to a contract, and in what Boost.JSON makes of them.
void third_namespace(test& t) {
    auto device = verify_text<acme::device>(t, acme::device_body, full_device);
    t.equal(written(acme::device_body, device), full_device, "all of it is read");
    verify_struct(t, alone<acme::sensor_object>, device.main, "a sensor");
    verify_struct(t, acme::parcel_answer, acme::full_parcel(), "a parcel");
    verify_text<acme::well>(
        t,
        acme::well_answer,
        R"({"one_of_three":["x"],"rings":{"a":[[[[{"b":{"x":1}},{}],[]]],[]],"c":[]}})");
    acme::order_request order{};
    order.text = "t";
    order.must = "m";
    order.when = must(notepact::instant::from_unix(0));
    order.big = std::numeric_limits<std::uint64_t>::max();
    order.sorted = {{"a", {1, 255}}, {"b", {}}};
    order.bits = {true, false};
    verify_from(t, acme::order_body, order, "an order");

    device.settings.set_absent();
    device.three_states.set_absent();
    device.spare.set_null();
    device.either = "text";
    verify_struct(t, acme::device_body, device, "absent and null");
    std::vector<acme::device> const both{device, {}};
    json::value const document = json::value_from(both);
    t.check(document.as_array().size() == 2 && document.at(0) == json::value_from(device), "in an array");
    auto const read = json::try_value_to<std::vector<acme::device>>(json::array{document.at(0)});
    t.check(
        read && written(acme::device_body, read->at(0)) == written(acme::device_body, device), "and back");
}

// An enum, an object inside itself, and members that no rule names.
void parts(test& t) {
    for (
        auto const text :
        {R"({"name":"a","at":"high","parts":[]})",
         R"({"name":"a","at":"low","parts":[{"name":"b","at":"high","parts":[],"x":1}],"spare":null,"y":0,"z":2})"}) {
        auto const made = verify_text<every::part>(t, alone<every::part_rule>, text);
        t.equal(written(alone<every::part_rule>, made), text);
    }
    auto const bad = json::try_value_to<every::part>(parsed(R"({"name":"a","at":"high","parts":[],"x":""})"));
    t.check(
        bad.has_error() && bad.error().value() == static_cast<int>(errc::wrong_type), "one of the others");
}

// A member of a document, made something else; the error that reading it is.
void errors(test& t) {
    json::value const envelope = parsed(full_note);
    auto const nested = [](int count) {
        json::value value = nullptr;
        while (count-- != 0)
            value = json::array({std::move(value)});
        return value;
    };
    struct {
        char const* pointer;
        json::value value;
        errc code;
    } const rows[] = {
        {"", nullptr, errc::null_not_allowed},
        {"", json::array(), errc::wrong_type},
        {"", json::object(), errc::missing_member},
        {"/data", 1, errc::wrong_type},
        {"/data/id", nullptr, errc::null_not_allowed},
        {"/data/version", "3", errc::wrong_type},
        {"/data/version", std::numeric_limits<double>::infinity(), errc::number_overflow},
        {"/data/status", "odd", errc::not_in_enum},
        {"/data/aiStatus", "odd", errc::not_in_enum},
        {"/data/patient", json::object{{"id", 1}}, errc::wrong_type},
        {"/data/facility/name", "x\xFF", errc::invalid_utf8},
        {"/data/assignedProviders/1/hidden", 0, errc::wrong_type},
        {"/data/soapNote", json::array(), errc::wrong_type},
        {"/data/soapNote", json::object{{"x", nested(29)}}, errc{}}, // 32 deep
        {"/data/soapNote", json::object{{"x", nested(30)}}, errc::too_deep},
        {"/data/soapNote/cc", -std::numeric_limits<double>::infinity(), errc::number_overflow},
        {"/data/soapNote/cc", std::numeric_limits<double>::quiet_NaN(), errc::number_overflow},
        {"/data/soapNote/cc", "\xED\xA0\x80", errc::invalid_utf8},
        // Warnings are none.
        {"/data/version", -1, errc{}},
        {"/data/version", 0.5, errc{}},
        {"/data/createdAt", "yesterday", errc{}},
    };
    for (auto const& row : rows) {
        json::value document = envelope;
        boost::system::error_code missing;
        auto* const at = row.pointer[0] == '\0' ? &document : document.find_pointer(row.pointer, missing);
        t.check(at != nullptr, row.pointer);
        if (at == nullptr) continue;
        *at = row.value;
        auto const read = json::try_value_to<maxcare::note_envelope>(document);
        wide_report report;
        auto const verdict = check_value(maxcare::note_answer, document, report);
        t.check(read.has_value() == (row.code == errc{}) && verdict.ok() == read.has_value(), row.pointer);
        if (read) continue;
        t.check(read.error() == make_error_code(report[0]) && report[0].code() == row.code, row.pointer);
        t.check(
            read.error() == notepact::condition::peer_fault
                && read.error() != notepact::condition::caller_fault,
            row.pointer);
        boost::system::error_code thrown;
        try {
            json::value_to<maxcare::note_envelope>(document);
        } catch (boost::system::system_error const& error) {
            thrown = error.code();
        }
        t.check(thrown == read.error(), row.pointer);
    }
}

// However many warnings come before it, the first error is found.
void after_warnings(test& t) {
    json::value document = parsed(full_device);
    for (int i = 0; i != 1000; ++i)
        document.at("sensors").as_array().push_back(json::object{{"name", "n"}, {"level", -1}, {"odd", i}});
    t.check(json::try_value_to<acme::device>(document).has_value(), "warnings only");
    document.at("sensors").as_array().push_back(json::object{{"name", ""}, {"level", true}});
    document.as_object()["log"] = 1;
    auto const read = json::try_value_to<acme::device>(document);
    t.check(read.has_error() && read.error() == errc::blank, "the first error");
    t.check(read.error() == notepact::condition::caller_fault, "of a request");
    auto const sensor = json::try_value_to<acme::sensor>(json::value{{"name", "x"}});
    t.check(
        sensor.has_error() && sensor.error() == notepact::condition::peer_fault
            && sensor.error().value() == static_cast<int>(errc::missing_member),
        "of an object alone");
    // What is no text cannot be told.
    acme::device device = json::value_to<acme::device>(parsed(full_device));
    for (auto* text : {&*device.nullable, &device.main.name, &device.limits[0].first}) {
        auto const kept = std::exchange(*text, "pre\xC3");
        t.check(json::value_from(device).is_null(), "not UTF-8");
        *text = kept;
    }
    t.check(json::value_from(device).is_object(), "all is UTF-8");
}

// Numbers, as a document and as text.
void numbers(test& t) {
    auto const sensor = [](json::value level) {
        return json::value(json::object{{"name", "n"}, {"level", level}});
    };
    auto const text = [&](json::value const& level) {
        auto const read = json::try_value_to<acme::sensor>(sensor(level));
        return read ? read->level.text() : std::string();
    };
    struct {
        json::value number;
        std::string_view text;
    } const rows[] = {
        {0, "0"},
        {-7, "-7"},
        {std::numeric_limits<std::int64_t>::min(), "-9223372036854775808"},
        {std::numeric_limits<std::uint64_t>::max(), "18446744073709551615"},
        {1.5, "1.5"},
        {12.0, "12.0"},
        {-0.0, "-0.0"},
        {0.1, "0.1"},
        {1e5, "1e+05"},
        {1e300, "1e+300"},
        {-1e-7, "-1e-07"},
        {1e22, "1e+22"},
        {123456789012345680000.0, "123456789012345683968.0"},
        {std::numeric_limits<double>::denorm_min(), "5e-324"},
        {std::numeric_limits<double>::max(), "1.7976931348623157e+308"},
        {std::numeric_limits<double>::infinity(), ""},
    };
    for (auto const& row : rows) {
        t.equal(text(row.number), row.text, json::serialize(row.number));
        t.check(row.text.empty() || parsed(row.text).kind() == row.number.kind(), row.text);
    }
    // Texts that a document cannot keep: what the parser makes of them.
    constexpr std::string_view texts[] = {
        "-0",
        "1.50",
        "1E2",
        "0e0",
        "18446744073709551616",
        "-9223372036854775809",
        "123456789012345678901234567890",
        "1e-9",
        "0.30000000000000004",
        "1e-400",
        "0.0000000000000000000000000000000000000001"};
    for (auto const number : texts)
        t.check(
            json::value_from(acme::sensor{"n", must(json_number::parse(number))}).at("level")
                == parsed(number),
            number);
    // And one that the parser refuses, though it is a number.
    t.check(
        json::value_from(acme::sensor{"n", must(json_number::parse("-1e-9999999999"))}).at("level") == -0.0,
        "small");
    t.check(
        to_value(must(json_text::parse("[-1e9999999999]"))).at(0) == -std::numeric_limits<double>::infinity(),
        "large");

    // The text of a double is that double. Its document comes back: always if it is a decimal of up to 12
    // digits, and nearly else, where Boost.JSON's parser may be off (number_precision::imprecise).
    std::mt19937_64 random(20260320);
    std::size_t inexact = 0, far = 0, changed = 0, decimals = 0, read_back = 0;
    for (int i = 0; i != 20000; ++i) {
        static constexpr double powers[] = {1, 10, 1e2, 1e3, 1e6, 1e9, 1e12};
        auto const bits = random();
        bool const decimal = i % 2 == 0;
        double number = static_cast<double>(bits % 1000000000000) / powers[i % 7];
        if (!decimal) std::memcpy(&number, &bits, sizeof number);
        if (!(number - number == 0)) continue; // NaN, infinity
        auto const digits = text(number);
        ++read_back;
        inexact += std::strtod(digits.c_str(), nullptr) != number || !json_number::parse(digits);
        auto const again =
            json::value_from(json::value_to<acme::sensor>(sensor(number))).at("level").as_double();
        far += std::fabs(again - number) > std::fabs(number) * 1e-15 + std::numeric_limits<double>::min();
        decimals += decimal;
        changed += decimal && again != number;
    }
    t.check(inexact == 0 && read_back > 19000, "texts of doubles");
    t.check(far == 0 && changed == 0 && decimals == 10000, "documents of doubles: " + std::to_string(far));
}

// soapNote
void kept_text(test& t) {
    maxcare::note_envelope envelope;
    wide_report report;
    parse_text(maxcare::note_answer, full_note, envelope, report);
    auto const& soap_note = *envelope.data.soap_note;
    json::value const document = to_value(soap_note);
    t.check(document == parsed(full_note).at("data").at("soapNote"), "soapNote");
    t.check(document.at("impressionsPlans").at(0).at("impressionId") == 12345678901234567, "an id");
    counted_resource counted;
    {
        auto const elsewhere = to_value(soap_note, &counted);
        t.check(elsewhere == document && all_in(&counted, elsewhere) && counted.calls != 0, "storage");
    }
    t.equal(counted.open, std::size_t{0});
    auto const deepest = std::string(32, '[') + std::string(32, ']');
    for (std::string_view const text :
         {std::string_view("null"),
          std::string_view("\"\""),
          std::string_view("\"\\u0000\\ud83d\\ude00/\""),
          std::string_view("-1.5e3"),
          std::string_view(" [ 1 , { \"a\" : [ ] , \"\" : { } } ] "),
          std::string_view(R"({"a":1,"b":2,"a":3})"),
          std::string_view(deepest)}) {
        auto const kept = json_text::parse(text);
        t.check(kept && json::serialize(to_value(*kept)) == json::serialize(parsed(text)), text);
    }
}

void reports(test& t) {
    notepact::static_report<4> report;
    constexpr std::string_view texts[] = {
        "", "[", R"({"errors":1})", R"({"session_note_id":0,"addendum":{"instruction":"x"}})", full_note};
    for (notepact::contract_ref const contract :
         {notepact::contract_ref(clinic::create_addendum_body),
          notepact::contract_ref(clinic::invalid_answer),
          notepact::contract_ref(maxcare::note_answer),
          notepact::contract_ref(acme::draw_body)})
        for (auto const text : texts) {
            if (text != texts[4]) report.clear();
            check_text(contract, text, report);
            check_value(contract, parsed(text), report);
            text_output printed;
            put_json(report, printed);
            counted_resource counted;
            auto const document = to_value(report, &counted);
            t.check(
                document == parsed(printed.text) && document.at("dropped") == report.dropped()
                    && all_in(&counted, document),
                printed.text);
            t.check(to_value(report) == document, printed.text);
        }
}

// The names in objects, all of them.
class name_counter : public notepact::json_writer<text_output> {
  public:
    using json_writer::json_writer;
    std::size_t names = 0;
    void key_end() { ++names, json_writer::key_end(); }
    void fault(notepact::json_fault, std::size_t) {}
};
std::size_t names_in(std::string_view text) {
    text_output ignored;
    name_counter sink(ignored);
    notepact::json_reader<name_counter> reader(sink);
    reader.write(text);
    return sink.names;
}
std::size_t names_in(json::value const& value) {
    std::size_t names = 0;
    if (auto const* object = value.if_object())
        for (auto const& member : *object)
            names += 1 + names_in(member.value());
    if (auto const* array = value.if_array())
        for (auto const& item : *array)
            names += names_in(item);
    return names;
}

std::string mutant(chance& any) {
    static constexpr std::string_view values[] = {
        "0",
        "7",
        "-0",
        "-1.25",
        "46.0",
        "1e5",
        "1e30",
        "1e400",
        "9999999999999999999",
        "true",
        "false",
        "null",
        "\"\"",
        "\"new\"",
        "\"\\u00e9\"",
        "\"\xC3\xA9\"",
        "{}",
        "[]",
        "[null]",
        "{\"impressionId\":1e2}",
        "[{\"roles\":[2]}]"};
    static constexpr std::string_view pieces[] = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "-",
        ".",
        "e",
        "5",
        " ",
        "\x01",
        "\xFF",
        "data",
        "\"id\":1,"};
    static constexpr std::string_view members[] = {
        "\"x\":[1],",
        "\"id\":\"y\",",
        "\"version\":2.5,",
        "\"soapNote\":null,",
        "\"status\":\"odd\",",
        "\"\":{},"};
    auto const one_of = [&any](auto const& words) { return words[any.below(std::size(words))]; };
    std::string text(full_note);
    for (auto left = 1 + any.below(3); left != 0; --left) {
        auto const at = any.below(text.size() + 1);
        switch (any.below(16)) {
        case 0: text.replace(at, any.below(2), one_of(pieces)); break;
        case 1: text.erase(at, any.below(12)); break;
        case 2: text.insert(at, text.substr(any.below(text.size() + 1), any.below(40))); break;
        case 3:
        case 4:
            if (auto const name = text.find(",\"", at); name != text.npos)
                text.insert(name + 1, one_of(members));
            break;
        default:
            auto const colon = text.find("\":", at), end = text.find_first_of(",}]", colon);
            if (end != text.npos && text.find_first_of("{[", colon) > end)
                text.replace(colon + 2, end - colon - 2, one_of(values));
        }
    }
    return text;
}

// Bytes, the document that Boost.JSON makes of them, and the structs made of either.
void mutants(test& t) {
    chance any(20260320);
    std::size_t good = 0, bad = 0, no_document = 0, doubled = 0, refused = 0;
    for (int i = 0; i != 20000; ++i) {
        auto const text = mutant(any);
        maxcare::note_envelope of_bytes;
        wide_report in_text, in_value;
        bool const ok = parse_text(maxcare::note_answer, text, of_bytes, in_text).ok();
        boost::system::error_code error;
        auto const document = json::parse(text, error);
        if (error) {
            ++no_document;
            if (!ok) continue;
            ++refused; // the parser takes no exponent beyond int
            t.check(text.find("e999999") != text.npos, "the parser takes it not: " + text);
            continue;
        }
        bool const value_ok = check_value(maxcare::note_answer, document, in_value).ok();
        auto const read = json::try_value_to<maxcare::note_envelope>(document);
        t.check(read.has_value() == value_ok, "try_value_to and check_value: " + text);
        if (!read) {
            auto const* first = in_value.begin();
            while (first->level() != notepact::severity::error)
                ++first;
            t.check(read.error() == make_error_code(*first), "the error: " + text);
        }
        if (places(in_text) != lines(in_value)) {
            ++doubled; // of two members the parser keeps the last
            t.check(names_in(text) != names_in(document), "bytes and value differ: " + text);
            continue;
        }
        ++(ok ? good : bad);
        if (ok && read)
            t.check(json::value_from(of_bytes) == json::value_from(*read), "the structs differ: " + text);
        t.check(ok == value_ok, text);
    }
    t.check(
        good > 3000 && bad > 3000 && no_document > 3000 && doubled < 1500 && refused < 10,
        std::to_string(good) + " good, " + std::to_string(bad) + " bad, " + std::to_string(no_document)
            + " no document, " + std::to_string(doubled) + " with a member twice, " + std::to_string(refused)
            + " refused");
}

suite json_structs_suite(
    "bridge/json_structs", {{"maxcare_structs", maxcare_structs},
                            {"clinic_structs", clinic_structs},
                            {"requests", requests},
                            {"third_namespace", third_namespace},
                            {"parts", parts},
                            {"errors", errors},
                            {"after_warnings", after_warnings},
                            {"numbers", numbers},
                            {"kept_text", kept_text},
                            {"reports", reports},
                            {"mutants", mutants}});

} // namespace
