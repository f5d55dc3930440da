// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../http_server/findings.hpp"
#include "../http_server/settings.hpp"
#include "command.hpp"
#include "known_apis.hpp"
#include "own_answers.hpp"
#include "setup_options.hpp"
#include "sockets.hpp"

#include <notepact/conformance/responder.hpp>
#include <notepact/http/base_path.hpp>

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

namespace notepact::preflight {
namespace {

struct serve_options {
    api_list served;
    http_server::settings how;
    std::optional<std::vector<std::string_view>> granted; // names of scopes; nothing: all
    std::string token;
    std::uint64_t seed = 0;
    std::uint32_t delay = conformance::scripted_fault().delay_milliseconds;
    std::map<std::string, std::set<std::string>> known;
    std::map<std::string, std::set<std::string>> conflicting;
    std::vector<std::pair<std::string, std::string>> lesser_keys; // the scope that one lacks, and the key
    std::vector<conformance::scripted_fault> faults;
};

// ------------------------------------------------------------------------------------------ the command line

// Words between spaces.
void add_words(std::string_view text, std::vector<std::string_view>& words) {
    while (!text.empty()) {
        auto const space = std::min(text.find(' '), text.size());
        if (space != 0) words.push_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
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
std::optional<conformance::scripted_fault>
parse_fault(known_apis const& apis, std::string_view text, serve_options const& given) {
    conformance::scripted_fault fault;
    fault.delay_milliseconds = given.delay;
    auto const kind = parse_fault_kind(text.substr(0, text.find(':')));
    if (!kind) return std::nullopt;
    fault.what = *kind;

    auto rest = text.substr(std::min(text.find(':'), text.size()));
    if (!rest.empty()) {
        auto const* const of = apis.find_operation(rest.substr(1, rest.find(':', 1) - 1));
        if (of != nullptr) {
            fault.of = of;
            rest.remove_prefix(1 + of->name.size());
            auto const& served = given.served;
            if (std::find(served.begin(), served.end(), &apis.owner_of(*of)) == served.end())
                return std::nullopt;
        }
    }
    if (!rest.empty()) {
        auto const count = parse_count(rest.substr(1));
        if (!count) return std::nullopt;
        fault.count = *count;
    }
    return fault;
}

// Those of some names, each once; none if one of them is none. `all` is all of them.
api_list parse_apis(known_apis const& apis, arguments const& names) {
    if (names.size() == 1 && names[0] == "all") return {apis.begin(), apis.end()};
    api_list found;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const* const one = apis.find(names[i]);
        if (one == nullptr || std::find(found.begin(), found.end(), one) != found.end()) return {};
        found.push_back(one);
    }
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

char const* read_ids(
    arguments const& from, std::string_view option, api_list const& served,
    std::map<std::string, std::set<std::string>>& ids, char const* expected) {
    auto const given = parse_ids(served, from.values(option));
    if (!given) return expected;
    for (auto const& [name, id] : *given)
        ids[name].insert(id);
    return nullptr;
}

char const* read_options(known_apis const& apis, arguments const& from, serve_options& given) {
    given.served = parse_apis(apis, from);
    if (given.served.empty()) return "names of APIs, or all";
    if (auto const* const expected = read_settings(from, given.how)) return expected;
    if (!read_number(from, "--seed", given.seed)) return "--seed NUMBER";
    if (!read_number(from, "--delay", given.delay)) return "--delay MILLISECONDS";
    if (from.has("--token")) given.token = from.values("--token").back();
    if (from.has("--grant")) given.granted.emplace();
    for (auto const text : from.values("--grant"))
        add_words(text, *given.granted);
    for (auto const scope : given.granted.value_or(std::vector<std::string_view>())) {
        bool known = false;
        for (auto const* owner : given.served)
            known = known || owner->scope_bit(scope) != 0;
        if (!known) return "--grant \"SCOPE ...\", scopes that the documents name";
    }
    if (auto const* const expected = read_ids(
            from,
            "--known",
            given.served,
            given.known,
            "--known NAME=ID, a name that requests have for an id"))
        return expected;
    if (auto const* const expected = read_ids(
            from,
            "--conflict",
            given.served,
            given.conflicting,
            "--conflict NAME=ID, a name that requests have for an id"))
        return expected;
    auto keys = parse_lesser_keys(given.served, from.values("--without"));
    if (!keys) return "--without SCOPE=TOKEN, a scope that the documents name";
    given.lesser_keys = std::move(*keys);
    for (auto const text : from.values("--fault")) {
        auto const fault = parse_fault(apis, text, given);
        if (!fault) return "--fault KIND[:OPERATION][:COUNT], of an operation that is served";
        given.faults.push_back(*fault);
    }
    return nullptr;
}

// ------------------------------------------------------------------------------------------ what answers

// What is left of some scopes without all that would do instead of one of them.
std::uint32_t without(api const& owner, std::uint32_t granted, std::string_view one) {
    auto const lost = owner.scope_bit(one);
    auto bits = granted & ~lost;
    for (auto const* of : owner)
        for (auto const& need : of->how.needs)
            if ((need.any_of & lost) != 0) bits &= ~need.any_of;
    return bits;
}

// Whether an id is among those that are told for its name, or for the operation's and its name.
bool is_told(
    std::map<std::string, std::set<std::string>> const& told, operation const& of, std::string_view parameter,
    std::string_view id, bool otherwise) {
    auto found = told.find(std::string(of.name) + '/' + std::string(parameter));
    if (found == told.end()) found = told.find(std::string(parameter));
    return found == told.end() ? otherwise : found->second.count(std::string(id)) != 0;
}

// One API, with responders for its keys. The lesser ones are there to be refused: they share neither faults
// nor what is kept.
class mock {
  public:
    mock(api const& owner, serve_options const& given)
        : owner_(owner), token_(given.token),
          base_path_(base_path_of(owner)) {
        auto setup = setup_of(given);
        for (auto const& [scope, token] : given.lesser_keys) {
            if (owner.scope_bit(scope) == 0) continue;
            auto lesser = setup;
            lesser.credential = token;
            lesser.granted = without(owner, setup.granted, scope);
            lesser.faults.clear();
            responders_.push_back({token, conformance::responder(owner, lesser)});
        }
        responders_.push_back({{}, conformance::responder(owner, std::move(setup))});
    }

    api const& owner() const { return owner_; }
    std::string_view base_path() const { return base_path_; }
    // Whether a target is below its path.
    bool has_path(std::string_view target) const {
        auto const slash = base_path_.size();
        return target.substr(0, slash) == base_path_ && target.substr(slash, 1) == "/";
    }
    bool has_operation(std::string_view method, std::string_view target) const {
        return match(owner_, method, target, base_path_).of() != nullptr;
    }

    served_apis::reaction answer(conformance::kept_request const& came) {
        static_report<16> found;
        auto const seen = inspect(owner_, viewed(came), found, base_path_);
        auto const token = seen.credential ? seen.credential->reveal() : std::string_view();
        auto made = responder_for(token).answer(came);
        auto why = why_of(made, seen, found);
        return {std::move(made), std::move(why)};
    }
    conformance::response refuse(http_server::refusal const& what) {
        return own_answer(owner_, what, ++refused_);
    }
    // 404, 405 and 401 are.
    bool is_refused_by_head(conformance::kept_request const& head) const {
        static_report<1> ignored;
        auto const seen = inspect(owner_, viewed(head), ignored, base_path_);
        if (seen.of() == nullptr || !seen.credential) return true;
        auto const token = seen.credential->reveal();
        return !token_.empty() && token != token_ && keyed_by(token) == responders_.end() - 1;
    }

  private:
    struct keyed {
        std::string token;
        conformance::responder all;
    };
    using keyed_responders = std::deque<keyed>;

    static incoming_request<conformance::header_list> viewed(conformance::kept_request const& came) {
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
    std::string why_of(conformance::response const& made, inspection const& seen, report const& found) const {
        using conformance::answer_fault;
        if (made.fault >= answer_fault::busy && made.fault <= answer_fault::html_page) return {};
        if (seen.of() == nullptr)
            return made.status == 405 ? "allowed: " + std::string(made.header("Allow")) : std::string();
        auto const why = http_server::findings_of(found, made.status);
        bool const is_about_rules = made.status < 400 || made.status == 400 || made.status == 422;
        auto const said = is_about_rules ? std::string() : text_of_error(owner_, made.body);
        return said + (said.empty() || why.empty() ? "" : "; ") + why;
    }

    conformance::responder_setup setup_of(serve_options const& given) const {
        conformance::responder_setup setup;
        setup.seed = given.seed;
        setup.base_path = base_path_;
        setup.credential = given.token;
        if (given.granted) {
            setup.granted = 0;
            for (auto const scope : *given.granted)
                setup.granted |= owner_.scope_bit(scope);
        }
        setup.faults = given.faults;
        setup.is_known = [&given](auto const& of, std::string_view parameter, std::string_view id) {
            return is_told(given.known, of, parameter, id, true);
        };
        setup.conflicts = [&given](auto const& of, std::string_view parameter, std::string_view id) {
            return is_told(given.conflicting, of, parameter, id, false);
        };
        return setup;
    }

    api const& owner_;
    std::string token_;
    std::string base_path_;
    keyed_responders responders_; // the last is for every other key
    unsigned refused_ = 0;
};

// Whose a request is: of those that have such an operation, or else below whose path it is, the one with the
// longest path; else the one with the shortest.
template <class Mocks>
auto& owner_of(Mocks& all, std::string_view method, std::string_view target) {
    auto const rank = [&](auto const& one) {
        auto const length = static_cast<long>(one.base_path().size());
        bool const here = one.has_path(target), found_there = one.has_operation(method, target);
        return std::pair(found_there ? 2 : int{here}, here || found_there ? length : -length);
    };
    auto* found = &all.front();
    auto best = rank(*found);
    for (auto& one : all)
        if (auto const ranked = rank(one); ranked > best) {
            found = &one;
            best = ranked;
        }
    return *found;
}

class mocks : public served_apis {
  public:
    explicit mocks(serve_options const& given) {
        for (auto const* owner : given.served)
            all_.emplace_back(*owner, given);
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
            text.append(" for ").append(one.owner().title).append("\n");
        }
        return text;
    }

  private:
    std::deque<mock> all_;
};

int run_serve(known_apis const& apis, std::vector<std::string_view> const& words) {
    arguments const from(
        serve_verb,
        apis,
        words,
        99,
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
         "--conflict=",
         "--without="});
    if (!from.good()) return usage;
    serve_options given;
    if (auto const* const expected = read_options(apis, from, given))
        return usage_error(serve_verb, apis, expected);
    mocks served(given);
    return serve_until_signal(serve_verb, given.how, served);
}

} // namespace

verb const serve_verb = {
    "serve",
    "preflight serve NAME...|all [--port N] [--token TEXT] [--grant \"SCOPE ...\"]\n"
    "                [--fault KIND[:OPERATION][:COUNT]]... [--delay MILLISECONDS] [--seed N]\n"
    "                [--known NAME=ID]... [--conflict NAME=ID]... [--without SCOPE=TOKEN]...\n"
    "                [--host ADDRESS] [--cors ORIGIN]... [--max-body SIZE] [--timeout SECONDS]\n"
    "    A server for tests of a client, at 127.0.0.1, of one or more of {apis}, each below the path that\n"
    "    its documents name. A line for each request: method, operation, status, and what is wrong\n"
    "    with it. Ctrl-C ends it, with exit status 0, or 2 if lines could not be written.\n"
    "    --port     8080 if it is not given; 0: any that is free\n"
    "    --token    the only credential that is accepted; without it, any that is well-formed\n"
    "    --grant    the scopes of the credential; without it, all\n"
    "    --fault    answers that go wrong: of an OPERATION, or of any; the first COUNT, or `always`, or\n"
    "               one if there is no COUNT. KIND is busy, bad_gateway, unavailable, html_page,\n"
    "               truncated, duplicate_member, wrong_content_type, slow or closed\n"
    "    --delay    how late a slow answer comes; without it, a minute\n"
    "    --seed     other ids of what is created, other trace ids\n"
    "    --known    an id that there is, by the name of its parameter or member, such as {id}, or of\n"
    "               operation and parameter, OPERATION/{id}, which goes first; of a name that is not\n"
    "               given, every id is known\n"
    "    --conflict  the id of what is in a state for which 409 is answered, likewise\n"
    "    --without  one more credential, which may do all but what needs that scope\n"
    "    --host     the IP address to listen at; 0.0.0.0: all that this machine has, as a container\n"
    "               needs it. Other machines can reach it then: a warning says so\n"
    "    --cors     the origin of a page in a browser that may call it, https://app.example, or *\n"
    "    --max-body  how long a body may be, else it is answered 413: bytes, or with K, M or G. Without it\n"
    "               16M: a photo from a phone takes up to 12 MB, and a third more as base64\n"
    "    --timeout  how many seconds a request may stand still, else it is answered 408; without it, 10\n",
    run_serve};

} // namespace notepact::preflight
