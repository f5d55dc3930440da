// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#include "answers.hpp"
#include "input.hpp"
#include "line_blocks.hpp"
#include "progress.hpp"

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <utility>

namespace notepact::preflight {
namespace {

// What is to be read, if all of it has a size.
std::optional<std::uintmax_t> size_of(std::vector<std::string> const& files) {
    std::uintmax_t size = 0;
    for (auto const& name : files) {
        struct stat found {};
        bool const is_input = name == "-";
        if ((is_input ? ::fstat(STDIN_FILENO, &found) : ::stat(name.c_str(), &found)) != 0) continue;
        if (!S_ISREG(found.st_mode)) return std::nullopt;
        auto const done = is_input ? ::lseek(STDIN_FILENO, 0, SEEK_CUR) : 0;
        if (found.st_size > done) size += static_cast<std::uintmax_t>(found.st_size - done);
    }
    return size;
}

// The answers to the documents of a block, in order. Which lines of the file these are, is known only when
// all before them is answered: where a number belongs, there is an offset, and which document it is from 0.
struct block_answers {
    std::string text;
    struct line_number {
        std::size_t offset, document;
    };
    std::vector<line_number> numbers;
    std::size_t documents = 0, refused = 0, bytes = 0;
    std::size_t file = 0;
    bool ends_file = false;
    std::string fault;
    bool ready = false;

    void append(std::string_view piece) { text += piece; }
    void append_line() { numbers.push_back({text.size(), documents}); }
};

// Prints the answers to all blocks in their order, whatever the order in which they come.
class ordered_answers {
  public:
    explicit ordered_answers(check_options const& how)
        : how_(how), waiting_(std::size_t{4} * how.jobs), progress_(size_of(how.files)) {
        all_.files = how.files.size();
    }

    // Those to a block, after which `done` is empty. Where too many blocks wait for an earlier one, so does
    // this.
    void take(std::size_t number, block_answers& done) {
        std::unique_lock lock(lock_);
        turn_.wait(lock, [&] { return stopped_ || number < next_ + waiting_.size(); });
        if (stopped_) return;
        std::swap(slot(number), done);
        slot(number).ready = true;
        for (; slot(next_).ready; ++next_) {
            print(slot(next_));
            slot(next_).ready = false;
        }
        turn_.notify_all();
    }
    // The first of them, where they become too many to be kept: when it is their turn.
    void take_some(std::size_t number, block_answers& done) {
        std::unique_lock lock(lock_);
        turn_.wait(lock, [&] { return stopped_ || number == next_; });
        if (!stopped_) print(done);
    }
    // Lets nobody wait any longer.
    void stop() {
        std::lock_guard const lock(lock_);
        stopped_ = true;
        turn_.notify_all();
    }
    // Once all is taken.
    totals finish() {
        progress_.clear();
        return all_;
    }

  private:
    block_answers& slot(std::size_t number) { return waiting_[number % waiting_.size()]; }

    void print(block_answers& done) {
        if (!done.text.empty()) put_text(done);
        of_file_.documents += done.documents;
        of_file_.refused += done.refused;
        bytes_ += done.bytes;
        if (!done.fault.empty()) say_fault(done.fault);
        if (done.ends_file) end_file(how_.files[done.file]);
        progress_.tick(all_.documents + of_file_.documents, bytes_);
        done.text.clear();
        done.numbers.clear();
        done.documents = done.refused = done.bytes = 0;
        done.ends_file = false;
        done.fault.clear();
    }
    void put_text(block_answers const& done) {
        progress_.make_room();
        std::string_view const text = done.text;
        std::size_t from = 0;
        for (auto const& number : done.numbers) {
            put(text.substr(from, number.offset - from));
            put_number(of_file_.documents + number.document + 1);
            from = number.offset;
        }
        put(text.substr(from));
        flush_output(); // whoever reads them has whole lines, even if this is killed
    }
    void say_fault(std::string const& fault) {
        progress_.clear();
        flush_output();
        complain(fault);
        of_file_.unfinished = 1;
    }
    void end_file(std::string const& name) {
        if (how_.summary && of_file_.unfinished == 0) {
            progress_.make_room();
            put_summary(name, of_file_.documents, of_file_.refused);
        }
        all_.documents += of_file_.documents;
        all_.refused += of_file_.refused;
        all_.unfinished += of_file_.unfinished;
        of_file_ = {};
    }

    check_options const& how_;
    std::mutex lock_;
    std::condition_variable turn_;
    bool stopped_ = false;
    std::size_t next_ = 0; // the block that is printed next
    std::vector<block_answers> waiting_;
    totals all_, of_file_; // of the files that are done, of the one that is not
    std::uintmax_t bytes_ = 0;
    progress progress_;
};

// Every job takes the next block, checks its lines, and hands over the answers.
class line_check {
  public:
    explicit line_check(check_options const& how) : how_(how), blocks_(how.files), answers_(how) {}

    totals run() {
        std::vector<std::thread> others;
        try {
            while (others.size() + 1 < how_.jobs)
                others.emplace_back([this] { work(); });
        } catch (std::exception const&) {
            // There are no more threads: those that there are do it.
        }
        work();
        for (auto& other : others)
            other.join();
        if (failure_) std::rethrow_exception(failure_);
        return answers_.finish();
    }

  private:
    void work() {
        try {
            told_report found(how_.strict);
            line_block block;
            block_answers done;
            while (take_block(block, found, done)) {
                block.load();
                check_block(block, found, done);
                done.file = block.file;
                done.ends_file = block.ends_file;
                done.fault = block.fault;
                answers_.take(block.number, done);
            }
        } catch (...) {
            std::lock_guard const lock(input_);
            if (!failure_) failure_ = std::current_exception();
            answers_.stop();
        }
    }

    bool take_block(line_block& block, report& found, block_answers& done) {
        std::lock_guard const lock(input_);
        if (failure_ || !blocks_.next(block)) return false;
        // Nothing is kept of such a line, so nobody else can read on.
        if (block.goes_on) check_long_line(block, found, done);
        return true;
    }
    void check_long_line(line_block& block, report& found, block_answers& done) {
        found.clear();
        stream_checker body(how_.contract, found);
        while (block.goes_on) {
            body.write(block.text);
            done.bytes += block.text.size();
            blocks_.next(block);
        }
        if (!block.fault.empty()) return;
        body.write(block.text.substr(0, block.text.find('\n')));
        done.bytes += block.text.size();
        block.text = {};
        answer(block, body.finish(), found, done);
    }

    void check_block(line_block const& block, report& found, block_answers& done) {
        done.bytes += block.text.size();
        for (auto rest = block.text; !rest.empty();) {
            auto const size = std::min(rest.find('\n'), rest.size());
            found.clear();
            answer(block, check_text(how_.contract, rest.substr(0, size), found), found, done);
            rest.remove_prefix(std::min(size + 1, rest.size()));
        }
    }
    void answer(line_block const& block, verdict judged, report const& found, block_answers& done) {
        constexpr std::size_t much = 1 << 20;
        put_answer(
            how_,
            found,
            how_.files[block.file],
            [&done](std::string_view piece) { done.append(piece); },
            [&done] { done.append_line(); });
        ++done.documents;
        if (!judged) ++done.refused;
        if (done.text.size() > much) answers_.take_some(block.number, done);
    }

    check_options const& how_;
    std::mutex input_;
    line_blocks blocks_;
    std::exception_ptr failure_;
    ordered_answers answers_;
};

} // namespace

totals check_lines(check_options const& how) {
    return line_check(how).run();
}

} // namespace notepact::preflight
