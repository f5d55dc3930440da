// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_ANNOTATION_HPP
#define PREFLIGHT_ANNOTATION_HPP

#include "file_names.hpp"

#include <string_view>

namespace notepact::preflight {

// A line on standard output that GitHub Actions reads: `::error file=F,line=N,col=N,title=T::message`. To an
// out(std::string_view).
template <class Out>
class annotation {
  public:
    // `error`, `warning` or `notice`.
    annotation(Out& out, std::string_view level) : out_(out) {
        out_("::");
        out_(level);
    }
    void property(std::string_view name, std::string_view value) {
        property(name);
        out_(annotation_property(value));
    }
    // Its value, a number, follows.
    void property(std::string_view name) {
        out_(has_properties_ ? "," : " ");
        out_(name);
        out_("=");
        has_properties_ = true;
    }
    void message(std::string_view text) {
        out_("::");
        out_(annotation_message(text));
        out_("\n");
    }

  private:
    Out& out_;
    bool has_properties_ = false;
};

} // namespace notepact::preflight

#endif
