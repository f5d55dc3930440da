// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// Nothing is allocated while a body or a struct is checked, while what was found is printed, while a request
// is built into a buffer or written in pieces, while one that comes is inspected, and while an answer is read
// in pieces. What the owning forms allocate is counted. This file replaces the global operator new of its
// whole program; only what happens between count_from_here and its end is counted.
#include "../support/png_factory.hpp"
#include "../support/requests.hpp"
#include "../support/slow_file.hpp"
#include "../support/test.hpp"
#include "../support/verify.hpp"

#include <notepact/check/check_struct.hpp>
#include <notepact/check/check_text.hpp>
#include <notepact/check/event_checker.hpp>
#include <notepact/clinic.hpp>
#include <notepact/clinic/documents.hpp>
#include <notepact/contract/print.hpp>
#include <notepact/format/pattern.hpp>
#include <notepact/http/answer_reader.hpp>
#include <notepact/http/http1.hpp>
#include <notepact/http/inspect.hpp>
#include <notepact/maxcare.hpp>
#include <notepact/maxcare/documents.hpp>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <string_view>

namespace {

bool counting = false;
unsigned long allocations = 0;

void* allocate(std::size_t size) noexcept {
    allocations += counting;
    return std::malloc(size == 0 ? 1 : size);
}
void* allocate_or_end(std::size_t size) noexcept {
    void* const memory = allocate(size);
    if (memory == nullptr) std::abort(); // there may be no exceptions
    return memory;
}

} // namespace

void* operator new(std::size_t size) {
    return allocate_or_end(size);
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate_or_end(size);
}
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept {
    return allocate(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::nothrow_t const&) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::nothrow_t const&) noexcept {
    std::free(memory);
}

namespace {

using namespace notepact_test;
using notepact::static_report;

class count_from_here {
  public:
    count_from_here() : before_(allocations) { counting = true; }
    ~count_from_here() { counting = false; }
    count_from_here(count_from_here const&) = delete;
    count_from_here& operator=(count_from_here const&) = delete;
    unsigned long count() const { return allocations - before_; }

  private:
    unsigned long before_;
};

// A place to print to.
struct fixed_buffer {
    char text[8192];
    std::size_t size = 0;
    void operator()(std::string_view piece) {
        auto const room = piece.size() < sizeof text - size ? piece.size() : sizeof text - size;
        std::memcpy(text + size, piece.data(), room);
        size += room;
    }
};

// The counter counts: what it says of the library is not for want of looking.
void counter(test& t) {
    unsigned long counted = 0;
    {
        count_from_here const here;
        std::string const text(1000, 'x');
        ::operator delete(::operator new(text.size(), std::nothrow)); // calls, which no compiler leaves out
        ::operator delete[](::operator new[](text.size()));
        counted = here.count();
    }
    unsigned long const after = allocations;
    std::string const text(1000, 'x');
    t.equal(allocations, after, "outside");
    t.check(counted == 3, "three allocations, " + std::to_string(counted) + " counted");
}

void nothing(test& t) {
    static fixed_buffer printed;
    unsigned long whole = 0, split = 0, printing = 0, events = 0;
    for (auto const& c : cases()) {
        auto const contract = contract_of(c);
        std::string_view const text = c.text;
        static_report<4> report;
        {
            count_from_here const here;
            check_text(contract, text, report);
            whole += here.count();
        }
        for (std::size_t size = 1; size < 20; size += 6) {
            count_from_here const here;
            notepact::stream_checker body(contract, report);
            for (std::size_t at = 0; at < text.size(); at += size)
                body.write(text.substr(at, size));
            body.finish();
            split += here.count();
        }
        {
            count_from_here const here;
            printed.size = 0;
            print_text(report, [](std::string_view piece) { printed(piece); });
            put_json(report, [](std::string_view piece) { printed(piece); });
            printing += here.count();
        }
        t.check(printed.size < sizeof printed.text, "all was printed");
    }
    {
        static_report<4> report;
        count_from_here const here;
        notepact::event_checker told(notepact::clinic::sign_off_answer, report);
        told.object_begin();
        told.key("instructions");
        told.string("a text that is too long to be kept where a short one is");
        told.key("id");
        told.number(2.2250738585072014e-308);
        told.key("session_note_id");
        told.number_text("1234567890123456789012345678901234567890.5");
        told.object_end();
        told.finish();
        events = here.count();
        t.check(report.errors() > 2, "events");
    }
    t.equal(events, 0UL, "allocations by event_checker");
    t.equal(whole, 0UL, "allocations by check_text");
    t.equal(split, 0UL, "allocations by stream_checker");
    t.equal(printing, 0UL, "allocations by print_text and put_json");
}

// A request of every operation, with every member that it may have: checked, refused, built.
void requests(test& t) {
    namespace clinic = notepact::clinic;
    static char buffer[4096];
    std::string const file = png::of({}, 300);
    auto const image = must(notepact::png_signature::from_png(file));
    auto const when = printed_date();
    unsigned long checked = 0, into = 0, built = 0, owning = 0;
    auto const run = [&](auto const& operation,
                         auto const& contract,
                         auto const& account,
                         auto const& ids,
                         auto const& body) {
        static_report<16> report;
        {
            count_from_here const here;
            check_struct(contract, body, report);
            checked += here.count();
        }
        {
            count_from_here const here;
            auto const view = operation.build_into(buffer, sizeof buffer, account, ids, body, report);
            auto const none = operation.build_into(buffer, 100, account, ids, body, report);
            into += here.count();
            t.check(view && !none, operation.name);
        }
        {
            count_from_here const here;
            auto const request = operation.build(account, ids, body, report);
            owning += here.count();
            built += request.has_value();
        }
    };
    auto const account = clinic_account();
    run(clinic::create_addendum,
        clinic::create_addendum_body,
        account,
        notepact::none(),
        clinic::create_addendum_request{46, {"instructions", image}});
    run(clinic::update_addendum,
        clinic::update_addendum_body,
        account,
        clinic::addendum_id{39},
        clinic::update_addendum_request{46, {"response", image}});
    run(clinic::create_sign_off,
        clinic::create_sign_off_body,
        account,
        notepact::none(),
        clinic::create_sign_off_request{99, {"instructions", when, image}});
    run(clinic::update_sign_off,
        clinic::update_sign_off_body,
        account,
        clinic::sign_off_id{25},
        clinic::update_sign_off_request{99, {"instructions", when, image}});
    run(harbour::moor,
        harbour::mooring_body,
        harbour_account(),
        harbour::berth_of_ship{"a b", "12", 3, "x&y", "true", "7", 5},
        harbour::mooring{"name", true});
    t.equal(checked, 0UL, "allocations by check_struct");
    t.equal(into, 0UL, "allocations by build_into");
    t.equal(built, 5UL, "requests");
    t.equal(owning, built, "one allocation by each build");

    // Refused: the report alone.
    static_report<16> report;
    {
        count_from_here const here;
        auto const none = harbour::moor.build(
            {account.base, notepact::secret_view("\n"), ""}, {"..", "x", 0, "", "x", "x", 0}, {" "}, report);
        owning = here.count();
        t.check(!none, "refused");
    }
    t.equal(owning, 0UL, "allocations by a build that refuses");
}

// A request that comes is matched and inspected without any, whatever is wrong with it; a parameter by its
// name is a text of its own.
void incoming(test& t) {
    namespace maxcare = notepact::maxcare;
    notepact::header_field const good[] = {
        {"authorization", "Bearer k"}, {"X-Organization-Id", "o"}, {"Content-Type", "application/json"}};
    notepact::header_field const bad[] = {{"authorization", "Basic k"}, {"Content-Type", "text/plain"}};
    static char room[100];
    static fixed_buffer printed;
    unsigned long inspected = 0, named = 0;
    for (std::string_view const target :
         {"/v3/notes/a%2Fb/impressions/1042?providerId=a%20rather%20long%20provider%2C%20no%20small%20text",
          "/v3/notes/%ff/impressions/x?providerid=p&x&providerId=%&providerId=",
          "/v3/notes/n",
          "/v3/notes/../n"}) {
        for (bool const well : {true, false}) {
            static_report<2> report;
            count_from_here const here;
            auto const with = [&](auto const& headers) {
                return inspect(
                    maxcare::api,
                    notepact::incoming_request{"PATCH", target, headers, R"({"dxStatus":7,"x":0})"},
                    report,
                    "/v3");
            };
            auto const seen = well ? with(good) : with(bad);
            (void)seen.match.decode_into(room, sizeof room);
            (void)match(maxcare::api, "GET", target).decode_into(room, sizeof room);
            put_allow(match(maxcare::api, "DELETE", target, "/v3"), [](std::string_view s) { printed(s); });
            inspected += here.count();
        }
        auto const found = match(maxcare::api, "PATCH", target, "/v3");
        count_from_here const here;
        if (found.parameter("providerId")) named += here.count();
    }
    t.equal(inspected, 0UL, "allocations by inspect");
    t.check(named != 0, "a long text is its owner's");
}

// Answers are judged without any; what they are read into owns its texts.
void answers(test& t) {
    namespace clinic = notepact::clinic;
    notepact::operation const &of_addendum = clinic::create_addendum, &of_sign_off = clinic::create_sign_off;
    for (auto const& example : notepact::clinic::printed_bodies) {
        auto const dot = example.message.rfind('.');
        if (dot == example.message.find('.')) continue; // a request
        unsigned status = 0;
        for (char const c : example.message.substr(dot + 1))
            status = status * 10 + static_cast<unsigned>(c - '0');
        static_report<4> report;
        unsigned long judged = 0, read = 0;
        bool const addendum = example.message.find("addendum") != example.message.npos;
        {
            count_from_here const here;
            interpret_text(addendum ? of_addendum : of_sign_off, status, example.text, report);
            judged = here.count();
        }
        if (addendum) {
            count_from_here const here;
            auto const answer = clinic::create_addendum.interpret(status, example.text, report);
            read = here.count();
        } else {
            count_from_here const here;
            auto const answer = clinic::create_sign_off.interpret(status, example.text, report);
            read = here.count();
        }
        t.equal(judged, 0UL, "allocations by interpret_text");
        std::printf(
            "no_heap: interpret of \"%s\": %lu allocations\n", std::string(example.name).c_str(), read);
    }
}

// How often a struct allocates that is read from a text in one pass, where that is possible, and by events.
template <auto const& Contract>
void compare_ways(test& t, std::string_view text, bool clean, unsigned long least = 0) {
    using shape = notepact::detail::shape_of_contract_t<Contract>;
    using type = notepact::detail::root_type_t<shape>;
    static_report<4> report;
    unsigned long by_events = 0, attempted = 0, read = 0;
    {
        type value{};
        count_from_here const here;
        notepact::detail::parse_by_events(Contract, notepact::detail::place_of<shape>(value), text, report);
        by_events = here.count();
    }
    {
        type value{};
        count_from_here const here;
        bool const known =
            notepact::detail::binds_clean(Contract, notepact::detail::place_of<shape>(value), text);
        attempted = here.count();
        t.check(known == (clean && NOTEPACT_SCANNER != 0), text.substr(0, 60));
    }
    {
        type value{};
        count_from_here const here;
        parse_text(Contract, text, value, report);
        read = here.count();
    }
    t.check(attempted <= by_events, text.substr(0, 60));
    t.check(attempted == least || least == 0 || NOTEPACT_SCANNER == 0, text.substr(0, 60));
    t.check(read <= (NOTEPACT_SCANNER != 0 && clean ? attempted : by_events + attempted), text.substr(0, 60));
    std::printf(
        "no_heap: parse_text of %zu bytes: %lu allocations, by events %lu\n", text.size(), read, by_events);
}
void structs(test& t) {
    namespace maxcare = notepact::maxcare;
    compare_ways<maxcare::note_answer>(t, maxcare::full_note, true);
    compare_ways<maxcare::me_answer>(t, maxcare::me_sample, true);
    compare_ways<maxcare::error_answer>(t, maxcare::insufficient_scope, true);
    // Its last member is missing.
    std::string const begun(maxcare::full_note.substr(0, maxcare::full_note.rfind(",\"updatedAt\"")));
    compare_ways<maxcare::note_answer>(t, begun + "}}", false);
    compare_ways<maxcare::note_answer>(t, begun, false);
    // Texts with escapes, short and long, are sized once; by events the long ones grow.
    std::string escaped;
    for (int i = 0; i != 1000; ++i)
        escaped += i % 100 != 0 ? "abc " : "\\u00e9\\n";
    for (auto const size : {std::size_t{40}, escaped.size()}) {
        auto const text = '"' + escaped.substr(0, size) + '"';
        compare_ways<maxcare::error_answer>(
            t, "{\"code\":" + text + ",\"message\":\"m\",\"trace_id\":" + text + '}', true, 2);
        compare_ways<maxcare::envelope_answer>(t, R"({"code":"","data": [ )" + text + "]}", true, 1);
        compare_ways<notepact::clinic::invalid_answer>(
            t,
            "{\"errors\":{" + text + ":[" + text + ',' + text + "]}}",
            true,
            6); // a list of two is made twice
    }
}

// A request in pieces, of an image in pieces, as HTTP/1.1; one that is refused, one that ends early.
void in_pieces(test& t) {
    namespace clinic = notepact::clinic;
    static char head[500], piece[64];
    static fixed_buffer sent;
    std::string const file = png::of({}, 1000);
    auto const account = clinic_account();
    unsigned long written = 0, refused = 0, cut = 0;
    static_report<4> report;
    {
        count_from_here const here;
        slow_source from(file, 100);
        clinic::create_sign_off_request const value{
            99, {"instructions", printed_date(), must(notepact::png_signature::from_source(from.source))}};
        auto made = clinic::create_sign_off.build_in_pieces(head, sizeof head, account, value, report);
        put_http1_head(*made, [](std::string_view text) { sent(text); });
        auto const size_of_head = sent.size;
        while (!made->body().done())
            sent(made->body().next(piece, sizeof piece));
        t.check(sent.size - size_of_head == made->content_length(), "all was sent");
        written = here.count();
    }
    {
        count_from_here const here;
        slow_source from(file);
        clinic::create_sign_off_request const value{
            99, {" ", printed_date(), must(notepact::png_signature::from_source(from.source))}};
        auto const none = clinic::create_sign_off.build_in_pieces(head, 10, account, value, report);
        clinic::create_addendum_request const blank{0, {" "}};
        auto const nothing = write_in_pieces(clinic::create_addendum_body, blank, report);
        refused = here.count();
        t.check(!none && !nothing, "refused");
    }
    {
        count_from_here const here;
        slow_source from(std::string_view(file).substr(1), 1000, file.size());
        clinic::create_addendum_request const value{
            46, {"a", must(notepact::png_signature::from_source(from.source))}};
        auto body = write_in_pieces(clinic::create_addendum_body, value, report);
        while (!body->next(piece, sizeof piece).empty()) {}
        cut = here.count();
        t.check(!body->done() && body->error() == notepact::errc::not_png, "stopped");
    }
    t.equal(written, 0UL, "allocations by a request in pieces");
    t.equal(refused, 0UL, "allocations by one that is refused");
    t.equal(cut, 0UL, "allocations by one that ends early");
}

// Every printed answer in pieces, with values that are kept.
void answers_in_pieces(test& t) {
    namespace clinic = notepact::clinic;
    namespace maxcare = notepact::maxcare;
    unsigned long read = 0, taken = 0;
    auto const run = [&](notepact::operation const& of, unsigned status, std::string_view text) {
        for (std::size_t size = 1; size < 100; size += 33) {
            static_report<4> report;
            count_from_here const here;
            std::int64_t id = 0;
            notepact::fixed_text<20> message, member;
            notepact::capture kept[] = {
                {"/id", id},
                {"/errors", message},
                {"/errors/*/0", message},
                notepact::capture::name("/errors/*", member),
                {"/data/patient/mrn", message},
                {"/message", message}};
            notepact::answer_reader answer(of, status, report, kept);
            for (std::size_t at = 0; at < text.size(); at += size)
                answer.write(text.substr(at, size));
            answer.finish();
            for (auto const& one : kept)
                taken += one.taken();
            read += here.count();
        }
    };
    for (auto const& example : notepact::clinic::printed_bodies)
        for (unsigned const status : {201U, 404U, 422U, 500U})
            run(clinic::create_sign_off, status, example.text);
    for (auto const& example : notepact::maxcare::printed_bodies)
        for (unsigned const status : {200U, 400U, 418U, 302U})
            run(maxcare::update_impression, status, example.text);
    t.equal(read, 0UL, "allocations by answer_reader");
    t.check(taken > 50, std::to_string(taken) + " values");
}

// The largest answer: checked without any, whatever its split; read into a note that owns its texts.
void notes(test& t) {
    namespace maxcare = notepact::maxcare;
    auto const text = notepact::maxcare::full_note;
    static_report<4> report;
    unsigned long checked = 0, split = 0, read = 0;
    {
        count_from_here const here;
        check_text(maxcare::note_answer, text, report);
        checked = here.count();
    }
    {
        count_from_here const here;
        notepact::stream_checker body(maxcare::note_answer, report);
        for (std::size_t i = 0; i < text.size(); ++i)
            body.write(text.substr(i, 1));
        t.check(body.finish().ok(), "byte by byte");
        split = here.count();
    }
    maxcare::note_envelope note;
    {
        count_from_here const here;
        parse_text(maxcare::note_answer, text, note, report);
        read = here.count();
    }
    t.check(report.clean(), "a full note is clean");
    t.equal(checked, 0UL, "allocations by check_text");
    t.equal(split, 0UL, "allocations by stream_checker");
    t.check(!note.data.id.empty(), "read");
    std::printf("no_heap: parse_text of a full note: %lu allocations\n", read);
}

// Also while a pattern is made, at run time.
void patterns(test& t) {
    count_from_here const here;
    static notepact::compiled_pattern const made("^(?:[a-z]{1,8}[0-9]?|\\s)+$");
    bool const right = matches(made.table(), "note1 of") && !matches(made.table(), "Note1 of");
    t.equal(here.count(), 0UL, "allocations");
    t.check(right, "a pattern");
}

suite no_heap_suite(
    "across/no_heap", {{"counter", counter},
                       {"nothing", nothing},
                       {"requests", requests},
                       {"incoming", incoming},
                       {"answers", answers},
                       {"structs", structs},
                       {"in_pieces", in_pieces},
                       {"answers_in_pieces", answers_in_pieces},
                       {"notes", notes},
                       {"patterns", patterns}});

} // namespace
