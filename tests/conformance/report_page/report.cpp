// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// report FOLDER: writes reports of several sizes there, each as NAME.html and NAME.json, and likewise
// NAME.xml for JUnit, NAME.ctrf, NAME.txt and NAME.annotations.
#include "broken_result.hpp"
#include "sample_result.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/maxcare.hpp>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact::conformance;

// Each report in a file of its own.
class report_files {
  public:
    explicit report_files(std::string folder) : folder_(std::move(folder)) {}

    void write(std::string const& name, suite_result const& all, report_setup const& setup) {
        put(name + ".html", [&](auto sink) { put_html(all, sink, setup); });
        put(name + ".json", [&](auto sink) { put_json(all, sink, setup); });
        put(name + ".xml", [&](auto sink) { put_junit(all, sink, setup); });
        put(name + ".ctrf", [&](auto sink) { put_ctrf(all, sink, setup); });
        put(name + ".txt", [&](auto sink) { put_text(all, sink, setup); });
        put(name + ".annotations", [&](auto sink) { put_annotations(all, sink, setup); });
    }
    bool good() const { return good_; }

  private:
    template <class Print>
    void put(std::string const& name, Print const& print) {
        std::ofstream file(folder_ + name, std::ios::binary);
        print([&file](std::string_view piece) { file << piece; });
        good_ = good_ && file.flush().good();
    }

    std::string folder_;
    bool good_ = true;
};

report_setup full_setup(notepact::api const& api) {
    report_setup made;
    made.target = "http://127.0.0.1:8080";
    made.date = "2026-02-03T04:05:06Z";
    made.command =
        "preflight conform http://127.0.0.1:8080 --api " + std::string(api.name) + " --seed 7 --strict";
    made.seed = 7;
    made.options = {"--strict", "--timeout", "5"};
    return made;
}
// The first and the last that failed are known, the last no longer; one that passed was known.
void know_some(report_setup& setup, suite_result const& all) {
    auto const add = [&setup](finished_case const& one, std::string until, std::string reason) {
        setup.known.add({finding_name(one.name()), std::move(until), std::move(reason), {}});
    };
    finished_case const *first = nullptr, *last = nullptr, *passed = nullptr;
    for (auto const& one : all.cases) {
        if (one.result.how() == outcome::passed) passed = &one;
        if (one.result.how() != outcome::failed) continue;
        last = &one;
        if (first == nullptr) first = &one;
    }
    add(*first, "2027-01-31", "ticket 4711, until the gateway is replaced");
    add(*last, "2026-01-31", "ticket 12");
    add(*passed, {}, "the import of 2019");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::puts("report FOLDER");
        return 2;
    }
    using notepact_test::sample_result;
    namespace clinic = notepact::clinic;
    namespace maxcare = notepact::maxcare;
    report_files files(std::string(argv[1]) + '/');
    auto const large = sample_result(maxcare::api, 23, 9);
    auto const broken = notepact_test::broken_result();
    files.write("small", sample_result(clinic::api), full_setup(clinic::api));
    files.write("large", large, full_setup(maxcare::api));
    files.write("good", sample_result(clinic::api, 0, 0), {});
    files.write("skipped", sample_result(clinic::api, 0, 1), {});
    files.write("empty", {"a suite without cases"}, {});
    auto setup = full_setup(maxcare::api);
    know_some(setup, broken);
    setup.rules_url = "https://docs.example/rules.md";
    files.write("broken", broken, setup);
    setup.show_bodies = true;
    files.write("bodies", broken, setup);
    std::printf(
        "%zu cases in the largest, %zu failed\n", broken.cases.size(), counts_of(broken, setup).failed);
    return files.good() ? 0 : 1;
}
