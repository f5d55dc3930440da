// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_HTTP_PATH_TEMPLATE_HPP
#define NOTEPACT_HTTP_PATH_TEMPLATE_HPP

#include <notepact/base/part.hpp>
#include <notepact/base/settings.hpp>
#include <notepact/base/text_view.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace notepact {

namespace misuse {
/// Not constexpr, so that a constant path_template that would call one of them does not compile, and the
/// compiler names what is wrong. At run time nothing happens.
/// @{
inline void unbalanced_braces_in_a_path() noexcept {}
inline void empty_braces_in_a_path() noexcept {}
/// @}
} // namespace misuse

/// A piece of a path template: fixed text, which may be empty, and the parameter behind it.
struct path_piece {
    std::string_view fixed;          ///< as it stands in the template
    std::string_view parameter = {}; ///< its name, without the braces; no data() if there is none

    /// Whether a parameter follows: not of the last piece, perhaps.
    constexpr bool has_parameter() const noexcept { return parameter.data() != nullptr; }
};

namespace detail {

// Takes the first piece of a path template out of it; of an empty one, an empty one. A brace that stands
// alone is fixed text.
constexpr path_piece take_piece(std::string_view& path) noexcept {
    auto const open = path.find('{'), close = path.find('}', open);
    path_piece piece{part(path, 0, close != path.npos ? open : path.npos)};
    if (close != path.npos) piece.parameter = part(path, open + 1, close - open - 1);
    path.remove_prefix(close != path.npos ? close + 1 : path.size());
    return piece;
}

// Whether there is a parameter in a segment.
constexpr bool has_parameter(std::string_view segment) noexcept {
    return !segment.empty() && take_piece(segment).has_parameter();
}
// The name of the parameter that is all of a segment; no data() if there is none.
constexpr std::string_view whole_parameter(std::string_view segment) noexcept {
    if (segment.empty() || segment[0] != '{' || segment.find('}') != segment.size() - 1) return {};
    return part(segment, 1, segment.size() - 2);
}

// The first segment of a path, which begins with a slash; the rest of it is left.
constexpr std::string_view take_segment(std::string_view& path) noexcept {
    path.remove_prefix(1);
    auto const segment = part(path, 0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

// Braces are closed before the next are opened, in their own segment, and there is a name in them.
constexpr void check_braces(std::string_view path) {
    std::size_t name = 0;
    bool open = false;
    for (char const c : path) {
        if (open ? c == '{' || c == '/' : c == '}') misuse::unbalanced_braces_in_a_path();
        if (open && c == '}' && name == 0) misuse::empty_braces_in_a_path();
        name = open ? name + 1 : 0;
        open = c == '{' || (open && c != '}');
    }
    if (open) misuse::unbalanced_braces_in_a_path();
}

} // namespace detail

/// The pieces of a path template, a range: fixed text, each but perhaps the last with the parameter behind
/// it.
class path_pieces {
  public:
    /// Of the text of a template, which must outlive it.
    constexpr explicit path_pieces(std::string_view path) noexcept : path_(path) {}

    /// Goes forward, once; it holds the piece that it is at.
    class iterator {
      public:
        /// What a range-based `for` asks of it.
        /// @{
        constexpr iterator() noexcept = default; // the end
        constexpr explicit iterator(std::string_view path) noexcept : rest_(path) { ++*this; }
        constexpr path_piece const& operator*() const noexcept { return piece_; }
        constexpr path_piece const* operator->() const noexcept { return &piece_; }
        constexpr iterator& operator++() noexcept {
            at_end_ = rest_.empty();
            if (!at_end_) piece_ = detail::take_piece(rest_);
            return *this;
        }
        constexpr bool operator!=(iterator const& other) const noexcept { return at_end_ != other.at_end_; }
        /// @}

      private:
        path_piece piece_{};
        std::string_view rest_;
        bool at_end_ = true;
    };
    /// From the first piece to the last.
    /// @{
    constexpr iterator begin() const noexcept { return iterator(path_); }
    constexpr iterator end() const noexcept { return {}; }
    /// @}

  private:
    std::string_view path_;
};

/// The path of an operation, with the names of its parameters in braces:
/// `/notes/{noteId}/impressions/{impressionId}` (OpenAPI 3.1, section 4.8.8, Paths Object). Views the text.
/// In a constant, braces that are not closed within their segment, or that are empty, do not compile; at run
/// time a brace that stands alone is fixed text.
class path_template : public text_view {
    template <class Text>
    static constexpr bool is_other_text =
        detail::is_text<
            std::remove_reference_t<Text>> && !std::is_base_of_v<path_template, std::decay_t<Text>>;

  public:
    /// An empty path.
    constexpr path_template() noexcept = default;
    /// From whatever text_view takes.
    template <class Text, std::enable_if_t<is_other_text<Text>, int> = 0>
    constexpr path_template(Text&& text NOTEPACT_LIFETIMEBOUND) noexcept
        : text_view(static_cast<Text&&>(text)) {
        detail::check_braces(*this);
    }

    /// Its pieces; they view the text.
    constexpr path_pieces pieces() const noexcept { return path_pieces(*this); }

    /// Whether nothing but the names of the parameters differs: two such paths are one.
    constexpr bool same_but_for_names(path_template const& other) const noexcept {
        auto const left = pieces(), right = other.pieces();
        auto one = left.begin(), another = right.begin();
        for (; one != left.end() && another != right.end(); ++one, ++another)
            if (one->fixed != another->fixed || one->has_parameter() != another->has_parameter())
                return false;
        return !(one != another);
    }
    /// What stands before the slash of the last segment.
    constexpr std::string_view parent() const noexcept {
        auto const slash = rfind('/');
        return detail::part(*this, 0, slash != npos ? slash : 0);
    }
    /// The name of the parameter that is all of the last segment; no data() if that is anything else.
    constexpr std::string_view last_parameter() const noexcept {
        auto const slash = rfind('/');
        return detail::whole_parameter(detail::part(*this, slash != npos ? slash + 1 : 0));
    }
};

} // namespace notepact

#endif
