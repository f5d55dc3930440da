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

// The answers to the documents of a block, in order; of those, once a part of them is taken, that follow.
struct block_answers : answers {
    std::size_t bytes = 0;
    std::size_t file = 0;
    bool ends_file = false;
    std::string fault;
    bool ready = false;
};

// Prints the answers to all blocks in their order, whatever the order in which they come.
class ordered_answers {
  public:
    ordered_answers(check_options const& how, check_record& record)
        : how_(how), record_(record), waiting_(std::size_t{4} * how.jobs), progress_(size_of(how.files)) {}

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
    // Once all is taken: how many files were not checked to their end.
    std::size_t finish() {
        progress_.clear();
        return unfinished_;
    }

  private:
    block_answers& slot(std::size_t number) { return waiting_[number % waiting_.size()]; }

    void print(block_answers& done) {
        if (!done.text.empty()) progress_.make_room();
        record_.take(done, of_file_.documents, file_bytes_);
        if (!done.text.empty()) flush_output(); // whoever reads them has whole lines, even if this is killed
        of_file_ += done.all;
        file_bytes_ += done.bytes;
        bytes_ += done.bytes;
        if (!done.fault.empty()) say_fault(done);
        if (done.ends_file) end_file(how_.files[done.file]);
        progress_.tick(record_.all.documents + of_file_.documents, bytes_);
        done.clear();
        done.bytes = 0;
        done.ends_file = false;
        done.fault.clear();
    }
    void say_fault(block_answers const& done) {
        progress_.clear();
        record_.take_fault(how_, how_.files[done.file], done.fault);
        has_fault_ = true;
    }
    void end_file(std::string const& name) {
        if (how_.summary && !has_fault_) {
            progress_.make_room();
            put_summary(name, of_file_, how_.known.used());
        }
        record_.all += of_file_;
        if (has_fault_) ++unfinished_;
        of_file_ = {};
        file_bytes_ = 0;
        has_fault_ = false;
    }

    check_options const& how_;
    check_record& record_;
    std::mutex lock_;
    std::condition_variable turn_;
    bool stopped_ = false;
    std::size_t next_ = 0; // the block that is printed next
    std::vector<block_answers> waiting_;
    counted of_file_; // of the file that is not done
    std::size_t file_bytes_ = 0;
    bool has_fault_ = false;
    std::size_t unfinished_ = 0;
    std::uintmax_t bytes_ = 0;
    progress progress_;
};

// Every job takes the next block, checks its lines, and hands over the answers.
class line_check {
  public:
    line_check(check_options const& how, check_record& record)
        : how_(how), blocks_(how.files), answers_(how, record) {}

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
        totals all;
        all.unfinished = answers_.finish();
        return all;
    }

  private:
    void work() {
        try {
            told_report found(how_.strict);
            line_block block;
            block_answers done;
            while (take_block(block, found, done)) {
                block.load();
                done.file = block.file;
                check_block(block, found, done);
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
        position_finder places;
        checked_document one{found, {}, how_.files[block.file]};
        std::size_t bytes = 0;
        auto const write = [&](std::string_view piece) {
            body.write(piece);
            bytes += piece.size();
            if (how_.wants_positions()) places.write(piece, found, one.positions);
        };
        while (block.goes_on) {
            write(block.text);
            blocks_.next(block);
        }
        if (!block.fault.empty()) return;
        auto const ending = block.text.size();
        write(block.text.substr(0, block.text.find('\n')));
        bytes += ending - std::min(ending, block.text.find('\n'));
        block.text = {};
        body.finish();
        if (how_.wants_positions()) places.finish(found, one.positions);
        answer(block, one, bytes, done);
    }

    void check_block(line_block const& block, report& found, block_answers& done) {
        for (auto rest = block.text; !rest.empty();) {
            auto const line = rest.substr(0, rest.find('\n'));
            auto const size = std::min(line.size() + 1, rest.size());
            found.clear();
            check_text(how_.contract, line, found);
            checked_document one{found, {}, how_.files[block.file]};
            if (how_.wants_positions() && !found.empty()) position_finder().write(line, found, one.positions);
            answer(block, one, size, done);
            rest.remove_prefix(size);
        }
    }
    // The document has so many bytes, its line feed among them.
    void answer(line_block const& block, checked_document& one, std::size_t bytes, block_answers& done) {
        constexpr std::size_t much = 1 << 20;
        one.number = done.all.documents;
        one.begin = done.bytes;
        preflight::answer(how_, one, done);
        done.bytes += bytes;
        if (done.size() > much) answers_.take_some(block.number, done);
    }

    check_options const& how_;
    std::mutex input_;
    line_blocks blocks_;
    std::exception_ptr failure_;
    ordered_answers answers_;
};

} // namespace

totals check_lines(check_options const& how, check_record& record) {
    return line_check(how, record).run();
}

} // namespace notepact::preflight
