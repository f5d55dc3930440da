// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// What is measured: documents, made from a seed, and what a check must say of each.
#ifndef NOTEPACT_BENCH_DOCUMENTS_HPP
#define NOTEPACT_BENCH_DOCUMENTS_HPP

#include "peers/peer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

class document {
  public:
    document(bench_kind kind, std::string text, bool keeps_contract = true, bool is_json = true)
        : bytes_(std::move(text)), size_(bytes_.size()), kind_(kind), keeps_contract_(keeps_contract),
          is_json_(is_json) {
        bytes_.append(bench_padding, '\0');
    }

    bench_kind kind() const { return kind_; }
    char const* data() const { return bytes_.data(); }
    std::size_t size() const { return size_; }
    std::string_view text() const { return {data(), size_}; }
    /// What who judges so much must say.
    bool verdict(bench_judges judges) const {
        return judges == bench_contract ? keeps_contract_ : judges == bench_json ? is_json_ : true;
    }

  private:
    std::string bytes_;
    std::size_t size_;
    bench_kind kind_;
    bool keeps_contract_;
    bool is_json_;
};

/// Documents that are checked one after the other; figures are of one of them, on average.
struct workload {
    char const* table;
    char const* name;
    char const* what;
    std::vector<document> (*make)(std::uint32_t seed, bool quick);
};

std::vector<workload> const& workloads();

/// A PNG file of about so many bytes of image data that cannot be compressed: true zlib and true CRCs.
std::string png_file(std::size_t image_data, std::uint32_t seed);
/// A sign-off as the documents print it, signed with a file.
std::string sign_off(std::string_view png);
/// Without the white space between tokens.
std::string compact(std::string_view json);

} // namespace bench

#endif
