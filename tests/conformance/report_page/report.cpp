// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// report FOLDER: writes reports of several sizes there, each as NAME.html and NAME.json.
#include "sample_result.hpp"

#include <notepact/clinic.hpp>
#include <notepact/conformance/report.hpp>
#include <notepact/maxcare.hpp>

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using namespace notepact::conformance;

bool write(std::string const& stem, suite_result const& all) {
    std::ofstream html(stem + ".html", std::ios::binary), json(stem + ".json", std::ios::binary);
    put_html(all, [&html](std::string_view piece) { html << piece; });
    put_json(all, [&json](std::string_view piece) { json << piece; });
    return html.flush().good() && json.flush().good();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::puts("report FOLDER");
        return 2;
    }
    std::string const folder = std::string(argv[1]) + '/';
    using notepact_test::sample_result;
    auto const large = sample_result(notepact::maxcare::api, 23, 9);
    bool const written = write(folder + "small", sample_result(notepact::clinic::api))
                         && write(folder + "large", large)
                         && write(folder + "good", sample_result(notepact::clinic::api, 0, 0))
                         && write(folder + "skipped", sample_result(notepact::clinic::api, 0, 1))
                         && write(folder + "empty", {"a suite without cases"});
    std::printf("%zu cases in the largest\n", large.cases.size());
    return written ? 0 : 1;
}
