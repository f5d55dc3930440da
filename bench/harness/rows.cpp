// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "rows.hpp"

#include "../cases/cases.hpp"
#include "peers.hpp"

#include <algorithm>
#include <string_view>

namespace bench {

namespace {

// What documents beside those of the checks are read by.
bool is_of_few(std::string_view peer) {
    return peer == "boost_null" || peer.substr(0, 8) == "notepact";
}
// Of documents that break their contract the reader alone finds nothing.
bool takes_part(std::string_view peer, std::string_view table) {
    if (table == "check") return true;
    return is_of_few(peer) && !(table == "reports" && peer == "notepact_reader");
}

// Which ways are chosen by their titles: all of them, the one that is called so, or those with it in their
// title.
class choice {
  public:
    choice(std::string const& words, std::vector<std::string> const& titles)
        : words_(words), whole_(std::find(titles.begin(), titles.end(), words) != titles.end()) {}
    bool has(std::string const& title) const {
        return whole_ ? title == words_ : title.find(words_) != title.npos;
    }

  private:
    std::string const& words_;
    bool whole_;
};

row checked(workload const& work, options const& chosen, std::vector<document>& documents) {
    documents = work.make(chosen.seed, chosen.quick);
    row made{work.table, work.name, work.what, 0, documents.size(), {}};
    for (auto const& one : documents)
        made.bytes += one.size();
    std::vector<std::string> titles;
    for (auto const& one : peers())
        titles.push_back(one.peer->title);
    choice const ways(chosen.only_way, titles);
    bool const with_base = chosen.repeat == 0;
    for (auto const& one : peers())
        if (takes_part(one.name, work.table)
            && (ways.has(one.peer->title) || (with_base && &one == peers().data())))
            made.ways.push_back(way_of(one, documents));
    return made;
}

} // namespace

std::vector<planned_row> plan(options const& chosen) {
    std::vector<planned_row> all;
    for (auto const& work : workloads())
        if (chosen.has_row(work.table, work.name))
            all.push_back({work.table, work.name, [&work, &chosen](std::vector<document>& documents) {
                               return checked(work, chosen, documents);
                           }});
    for (auto const& rows : {pieces(chosen.seed), reading(), writing(chosen.seed), urls(), routes()})
        for (auto const& one : rows) {
            if (!chosen.has_row(one.table, one.name)) continue;
            std::vector<std::string> titles;
            for (auto const& way : one.ways)
                titles.push_back(way.title);
            choice const ways(chosen.only_way, titles);
            row made = one;
            made.ways.clear();
            for (auto const& way : one.ways)
                if (ways.has(way.title) || (chosen.repeat == 0 && &way == one.ways.data()))
                    made.ways.push_back(way);
            all.push_back({one.table, one.name, [made](std::vector<document>&) { return made; }});
        }
    return all;
}

} // namespace bench
