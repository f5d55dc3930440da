// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "../documents.hpp"
#include "cases.hpp"

#include <notepact/check/check_text.hpp>
#include <notepact/clinic/sign_off.hpp>
#include <notepact/maxcare/documents.hpp>
#include <notepact/maxcare/note.hpp>

#include <algorithm>
#include <memory>

namespace bench {

std::vector<row> pieces(std::uint32_t seed) {
    using namespace notepact;
    struct body {
        char const* name;
        char const* what;
        contract_ref contract;
        std::string text;
    };
    std::vector<row> rows;
    for (auto const& one :
         {body{"note", "answer with a full note", maxcare::note_answer, std::string(maxcare::full_note)},
          body{
              "sign-off",
              "sign-off, 64 KiB of image",
              clinic::create_sign_off_body,
              sign_off(png_file(49100, seed))}}) {
        auto const text = std::make_shared<std::string const>(one.text);
        row made{"pieces", one.name, one.what, text->size(), 1, {}};
        for (std::size_t const size : {text->size(), std::size_t{1460}, std::size_t{64}, std::size_t{1}})
            made.ways.push_back(sound(
                size == text->size() ? "whole" : std::to_string(size) + " B",
                [text, size, contract = one.contract] {
                    static_report<8> report;
                    stream_checker checker(contract, report);
                    for (std::size_t at = 0; at < text->size(); at += size)
                        checker.write({text->data() + at, std::min(size, text->size() - at)});
                    return checker.finish().clean();
                }));
        rows.push_back(std::move(made));
    }
    return rows;
}

} // namespace bench
