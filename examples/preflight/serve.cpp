// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../http_server/findings.hpp"
#include "../http_server/settings.hpp"
#include "command.hpp"
#include "operations.hpp"
#include "own_answers.hpp"
#include "setup_options.hpp"
#include "sockets.hpp"

#include <notepact/conformance/responder.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace preflight {
namespace {

namespace conformance = notepact::conformance;
using notepact::maxcare::scopes;

constexpr std::string_view maxcare_path = "/v3";

struct serve_options {
    std::vector<notepact::api_about const*> served;
    http_server::settings how;
    scopes granted = conformance::responder_setup().granted;
    std::string token;
    std::uint64_t seed = 0;
    std::uint32_t delay = conformance::scripted_fault().delay_milliseconds;
    std::map<std::string, std::set<std::string>> known;
    std::set<std::string> signed_notes;
    std::vector<std::pair<notepact::maxcare::scope, std::string>> lesser_keys;
    std::vector<conformance::scripted_fault> faults;
};

// ------------------------------------------------------------------------------------------ the command line

// From words between spaces.
scopes parse_grant(std::string_view text) {
    scopes granted;
    while (!text.empty()) {
        auto const space = std::min(text.find(' '), text.size());
        if (space != 0) granted.insert(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return granted;
}

std::optional<conformance::answer_fault> parse_fault_kind(std::string_view text) {
    for (auto i = 1U; i <= static_cast<unsigned>(conformance::answer_fault::closed); ++i)
        if (auto const kind = static_cast<conformance::answer_fault>(i); name(kind) == text) return kind;
    return std::nullopt;
}

std::optional<std::size_t> parse_count(std::string_view text) {
    if (text == "always") return std::numeric_limits<std::size_t>::max();
    return parse_number<std::size_t>(text);
}

// From KIND[:OPERATION][:COUNT].
std::optional<conformance::scripted_fault> parse_fault(std::string_view text, serve_options const& given) {
    conformance::scripted_fault fault;
    fault.delay_milliseconds = given.delay;
    auto const kind = parse_fault_kind(text.substr(0, text.find(':')));
    if (!kind) return std::nullopt;
    fault.what = *kind;

    auto rest = text.substr(std::min(text.find(':'), text.size()));
    if (!rest.empty()) {
        auto const operation = find_operation(rest.substr(1, rest.find(':', 1) - 1));
        if (operation != nullptr) {
            fault.of = operation;
            rest.remove_prefix(1 + operation->name.size());
            auto const owns = [operation](notepact::api_about const* api) {
                return std::find(api->begin(), api->end(), operation) != api->end();
            };
            if (std::none_of(given.served.begin(), given.served.end(), owns)) return std::nullopt;
        }
    }
    if (!rest.empty()) {
        auto const count = parse_count(rest.substr(1));
        if (!count) return std::nullopt;
        fault.count = *count;
    }
    return fault;
}

std::vector<notepact::api_about const*> parse_apis(std::string_view text) {
    std::vector<notepact::api_about const*> found;
    for (auto const* api : apis)
        if (text == "both" || text == api->name) found.push_back(api);
    return found;
}

// The next two: what was expected, or null.

char const* read_settings(arguments const& from, http_server::settings& how) {
    how.port = 8080;
    for (auto const& option : http_server::setting_options)
        for (auto const value : from.values(option.name))
            if (!option.set(how, value)) return option.wants;
    return nullptr;
}

char const* read_options(arguments const& from, serve_options& given) {
    if (from.size() == 1) given.served = parse_apis(from[0]);
    if (given.served.empty()) return "clinic, maxcare or both";
    if (auto const* const expected = read_settings(from, given.how)) return expected;
    if (!read_number(from, "--seed", given.seed)) return "--seed NUMBER";
    if (!read_number(from, "--delay", given.delay)) return "--delay MILLISECONDS";
    if (from.has("--token")) given.token = from.values("--token").back();
    if (from.has("--grant")) given.granted = scopes();
    for (auto const text : from.values("--grant")) {
        auto const granted = parse_grant(text);
        if (granted.has_unknown()) return "--grant \"SCOPE ...\", scopes that the documents name";
        given.granted = scopes::of_bits(given.granted.bits() | granted.bits());
    }
    auto const ids = parse_ids(given.served, from.values("--known"));
    if (!ids) return "--known NAME=ID, a name that requests have for an id";
    for (auto const& [name, id] : *ids)
        given.known[name].insert(id);
    for (auto const id : from.values("--signed"))
        given.signed_notes.emplace(id);
    auto keys = parse_lesser_keys(from.values("--without"));
    if (!keys) return "--without SCOPE=TOKEN, a scope that the documents name";
    given.lesser_keys = std::move(*keys);
    for (auto const text : from.values("--fault")) {
        auto const fault = parse_fault(text, given);
        if (!fault) return "--fault KIND[:OPERATION][:COUNT], of an operation that is served";
        given.faults.push_back(*fault);
    }
    return nullptr;
}

// ------------------------------------------------------------------------------------------ what answers

// What is left of some scopes without all that would do instead of one of them.
scopes without(scopes granted, notepact::maxcare::scope one) {
    auto bits = granted.bits();
    auto const lost = scopes{one}.bits();
    for (auto const* of : notepact::maxcare::about)
        for (auto const& need : of->how.needs)
            if ((need.any_of & lost) != 0) bits &= ~need.any_of;
    return scopes::of_bits(bits);
}

// One API, with responders for its keys. The lesser ones are there to be refused: they share neither faults
// nor what is kept.
class mock {
  public:
    mock(notepact::api_about const& api, serve_options const& given)
        : api_(api), token_(given.token),
          base_path_(&api == &notepact::maxcare::about ? maxcare_path : std::string_view()) {
        auto setup = setup_of(given);
        for (auto const& [scope, token] : given.lesser_keys) {
            auto lesser = setup;
            lesser.credential = token;
            lesser.granted = without(given.granted, scope);
            lesser.faults.clear();
            responders_.push_back({token, conformance::responder(api, lesser)});
        }
        responders_.push_back({{}, conformance::responder(api, std::move(setup))});
    }

    notepact::api_about const& api() const { return api_; }
    std::string_view base_path() const { return base_path_; }
    bool owns(std::string_view method, std::string_view target) const {
        auto const slash = base_path_.size();
        return (target.substr(0, slash) == base_path_ && target.substr(slash, 1) == "/")
               || match(api_, method, target, base_path_).of() != nullptr;
    }

    served_apis::reaction answer(conformance::kept_request const& came) {
        notepact::static_report<16> found;
        auto const seen = inspect(api_, viewed(came), found, base_path_);
        auto const token = seen.credential ? seen.credential->reveal() : std::string_view();
        auto made = responder_for(token).answer(came);
        auto why = why_of(made, seen, found);
        return {std::move(made), std::move(why)};
    }
    conformance::response refuse(http_server::refusal const& what) {
        return own_answer(api_, what, ++refused_);
    }
    // 404, 405 and 401 are.
    bool is_refused_by_head(conformance::kept_request const& head) const {
        notepact::static_report<1> ignored;
        auto const seen = inspect(api_, viewed(head), ignored, base_path_);
        if (seen.of == nullptr || !seen.credential) return true;
        auto const token = seen.credential->reveal();
        return !token_.empty() && token != token_ && keyed_by(token) == responders_.end() - 1;
    }

  private:
    struct keyed {
        std::string token;
        conformance::responder all;
    };
    using keyed_responders = std::deque<keyed>;

    static notepact::incoming_request<conformance::header_list>
    viewed(conformance::kept_request const& came) {
        return {came.method, came.target, came.headers, came.body};
    }

    keyed_responders::const_iterator keyed_by(std::string_view token) const {
        return std::find_if(responders_.begin(), responders_.end() - 1, [token](keyed const& one) {
            return one.token == token;
        });
    }
    conformance::responder& responder_for(std::string_view token) {
        auto const at = keyed_by(token) - responders_.begin();
        return responders_[static_cast<std::size_t>(at)].all;
    }

    // What the log says beside the status. Where it is not about a rule that the request breaks, what the
    // responder has to say comes first: names of scopes are in that, and nothing of the request.
    std::string why_of(
        conformance::response const& made, notepact::inspection const& seen,
        notepact::report const& found) const {
        using conformance::answer_fault;
        if (made.fault >= answer_fault::busy && made.fault <= answer_fault::html_page) return {};
        if (seen.of == nullptr)
            return made.status == 405 ? "allowed: " + std::string(made.header("Allow")) : std::string();
        auto const why = http_server::findings_of(found, made.status);
        bool const is_about_rules = made.status < 400 || made.status == 400 || made.status == 422;
        auto const said = is_about_rules ? std::string() : text_of_error(api_, made.body);
        return said + (said.empty() || why.empty() ? "" : "; ") + why;
    }

    conformance::responder_setup setup_of(serve_options const& given) const {
        conformance::responder_setup setup;
        setup.seed = given.seed;
        setup.base_path = base_path_;
        setup.credential = given.token;
        setup.granted = given.granted;
        setup.faults = given.faults;
        setup.is_signed = [&given](std::string_view id) {
            return given.signed_notes.count(std::string(id)) != 0;
        };
        setup.is_known = [&given](auto const& of, std::string_view parameter, std::string_view id) {
            auto found = given.known.find(std::string(of.name) + '/' + std::string(parameter));
            if (found == given.known.end()) found = given.known.find(std::string(parameter));
            return found == given.known.end() || found->second.count(std::string(id)) != 0;
        };
        return setup;
    }

    notepact::api_about const& api_;
    std::string token_;
    std::string_view base_path_;
    keyed_responders responders_; // the last is for every other key
    unsigned refused_ = 0;
};

// The last is asked first: its path is longer.
template <class Mocks>
auto& owner_of(Mocks& all, std::string_view method, std::string_view target) {
    auto one = all.rbegin();
    while (one + 1 != all.rend() && !one->owns(method, target))
        ++one;
    return *one;
}

class mocks : public served_apis {
  public:
    explicit mocks(serve_options const& given) {
        for (auto const* api : given.served)
            all_.emplace_back(*api, given);
    }

    reaction answer(conformance::kept_request const& came) override {
        return owner_of(all_, came.method, came.target).answer(came);
    }
    conformance::response refuse(http_server::refusal const& what, std::string_view target) override {
        return owner_of(all_, {}, target).refuse(what);
    }
    bool is_refused_by_head(conformance::kept_request const& head) const override {
        return owner_of(all_, head.method, head.target).is_refused_by_head(head);
    }
    std::string greeting(std::string const& origin) const override {
        std::string text;
        for (auto const& one : all_) {
            text.append("listening on ").append(origin);
            text.append(one.base_path().empty() ? "/" : one.base_path());
            text.append(" for ").append(one.api().title).append("\n");
        }
        return text;
    }

  private:
    std::deque<mock> all_;
};

int run_serve(std::vector<std::string_view> const& words) {
    arguments const from(
        serve_verb,
        words,
        1,
        {"--port=",
         "--host=",
         "--cors=",
         "--max-body=",
         "--timeout=",
         "--token=",
         "--grant=",
         "--fault=",
         "--delay=",
         "--seed=",
         "--known=",
         "--signed=",
         "--without="});
    if (!from.good()) return usage;
    serve_options given;
    if (auto const* const expected = read_options(from, given)) return usage_error(serve_verb, expected);
    mocks served(given);
    return serve_until_signal(serve_verb, given.how, served);
}

} // namespace

verb const serve_verb = {
    "serve",
    "preflight serve clinic|maxcare|both [--port N] [--token TEXT] [--grant \"SCOPE ...\"]\n"
    "                [--fault KIND[:OPERATION][:COUNT]]... [--delay MILLISECONDS] [--seed N]\n"
    "                [--known NAME=ID]... [--signed NOTEID]... [--without SCOPE=TOKEN]...\n"
    "                [--host ADDRESS] [--cors ORIGIN]... [--max-body SIZE] [--timeout SECONDS]\n"
    "    A server for tests of a client, at 127.0.0.1: the Clinic Session Notes API below /, the Max AI\n"
    "    Public API below /v3. A line for each request: method, operation, status, and what is wrong\n"
    "    with it. Ctrl-C ends it, with exit status 0, or 2 if lines could not be written.\n"
    "    --port     8080 if it is not given; 0: any that is free\n"
    "    --token    the only credential that is accepted; without it, any that is well-formed\n"
    "    --grant    the scopes of the credential; without it, all\n"
    "    --fault    answers that go wrong: of an OPERATION, or of any; the first COUNT, or `always`, or\n"
    "               one if there is no COUNT. KIND is busy, bad_gateway, unavailable, html_page,\n"
    "               truncated, duplicate_member, wrong_content_type, slow or closed\n"
    "    --delay    how late a slow answer comes; without it, a minute\n"
    "    --seed     other ids of what is created, other trace ids\n"
    "    --known    an id that there is, by the name of its parameter (noteId, session_note_id) or of\n"
    "               operation and parameter (clinic.update_sign_off/id), which goes first; of a name\n"
    "               that is not given, every id is known\n"
    "    --signed   the id of a signed note\n"
    "    --without  one more credential, which may do all but what needs that scope\n"
    "    --host     the IP address to listen at; 0.0.0.0: all that this machine has, as a container\n"
    "               needs it. Other machines can reach it then: a warning says so\n"
    "    --cors     the origin of a page in a browser that may call it, https://app.example, or *\n"
    "    --max-body  how long a body may be, else it is answered 413: bytes, or with K, M or G. Without it\n"
    "               16M: a photo from a phone takes up to 12 MB, and a third more as base64\n"
    "    --timeout  how many seconds a request may stand still, else it is answered 408; without it, 10\n",
    run_serve};

} // namespace preflight
