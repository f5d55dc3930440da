// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef PREFLIGHT_INPUT_HPP
#define PREFLIGHT_INPUT_HPP

#include <notepact/http/no_answer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace notepact::preflight {

// What is kept of an input, where all of it must be: as much as a host keeps of an answer. It is no bound of
// what is checked as it comes.
inline constexpr std::size_t max_kept = max_answer_size;

// Says that an input is longer. False.
bool say_too_long(std::string_view what);

// A file, or standard input for "-", in pieces: as much as there is, without waiting for more.
class input_file {
  public:
    explicit input_file(std::string const& name);
    ~input_file();
    input_file(input_file const&) = delete;
    input_file& operator=(input_file const&) = delete;

    // How much was put there; 0 at the end, and where it cannot be read.
    std::size_t read(char* room, std::size_t size);
    // The same from a place of its own, by several threads at once; `fault` is why it cannot be read.
    std::size_t read_at(std::uintmax_t place, char* room, std::size_t size, std::string& fault) const;
    // Where read goes on, if it may be told to go on elsewhere: in a regular file.
    std::optional<std::uintmax_t> place() const;
    void go_to(std::uintmax_t place);
    // Why it cannot be read any further; empty while it can.
    std::string const& fault() const { return fault_; }

  private:
    std::string reason() const;

    std::string const name_;
    int const file_;
    bool is_regular_ = false;
    std::string fault_;
};

// Says on stderr what is the matter, after the program's name; in one line, whatever names of files are in
// it.
void complain(std::string const& text);

// Hands it to take(std::string_view), whose false ends the reading: there may be more that nobody needs.
// False, and a word on stderr, if it cannot be read.
template <class Take>
bool read(std::string const& name, Take take) {
    static char buffer[1 << 16];
    input_file file(name);
    while (auto const size = file.read(buffer, sizeof buffer))
        if (!take(std::string_view(buffer, size))) return true;
    if (!file.fault().empty()) complain(file.fault());
    return file.fault().empty();
}

// The whole of a file, or of standard input for "-". False, and a word on stderr, if it cannot be read or is
// longer than max_kept; that is found without reading more.
bool read_whole(std::string const& name, std::string& text);

// Cuts what is written to it at line feeds: piece(text) for every part of a line, end() after each line. A
// last line needs no line feed.
template <class Piece, class End>
class line_cutter {
  public:
    line_cutter(Piece piece, End end) : piece_(piece), end_(end) {}

    void write(std::string_view text) {
        while (!text.empty()) {
            auto const feed = text.find('\n');
            inside_ = feed == text.npos;
            piece_(text.substr(0, feed));
            if (inside_) return;
            end_();
            text.remove_prefix(feed + 1);
        }
    }
    void finish() {
        if (inside_) end_();
    }

  private:
    Piece piece_;
    End end_;
    bool inside_ = false;
};

} // namespace notepact::preflight

#endif
