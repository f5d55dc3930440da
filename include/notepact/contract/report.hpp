// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#ifndef NOTEPACT_CONTRACT_REPORT_HPP
#define NOTEPACT_CONTRACT_REPORT_HPP

#include <notepact/contract/violation.hpp>

#include <cstddef>
#include <cstdint>

namespace notepact {

/// What one check found, in one byte: that check alone, where a report may hold the findings of several. True
/// where it found no error. In a strict report what was a warning counts as an error here, too.
class verdict {
  public:
    /// Nothing found.
    constexpr verdict() noexcept = default;

    /// No error; there may be warnings.
    constexpr bool ok() const noexcept { return worst_ < severity::error; }
    /// Neither error nor warning.
    constexpr bool clean() const noexcept { return worst_ < severity::warning; }
    /// As ok().
    constexpr explicit operator bool() const noexcept { return ok(); }

    /// A violation was found, as bad as that.
    constexpr void saw(severity level) noexcept {
        if (level > worst_) worst_ = level;
    }
    /// What a further check found.
    constexpr void saw(verdict other) noexcept { saw(other.worst_); }
    /// Whether the worst that they found is as bad.
    /// @{
    friend constexpr bool operator==(verdict a, verdict b) noexcept { return a.worst_ == b.worst_; }
    friend constexpr bool operator!=(verdict a, verdict b) noexcept { return !(a == b); }
    /// @}

  private:
    severity worst_ = severity{};
};

/// Whether a report turns every warning into an error.
enum class strictness : bool {
    lenient, ///< a warning is a warning
    strict   ///< it is an error
};

/// Where checks write what they find, one check or several, each behind what is there. It keeps the first
/// violations up to its capacity, as they were found, and counts the rest; the counts of errors and warnings
/// cover all. It never allocates, and has no room for anything that came from the input. Make a
/// static_report, and hand it to functions as `report&`.
class report {
  public:
    report(report const&) = delete;
    report& operator=(report const&) = delete;

    /// No error so far; there may be warnings.
    bool ok() const noexcept { return errors_ == 0; }
    /// Neither errors nor warnings so far.
    bool clean() const noexcept { return errors_ == 0 && warnings_ == 0; }

    /// The first of those that are kept, in the order in which they were found.
    violation const* begin() const noexcept { return items_; }
    /// Behind the last of them.
    violation const* end() const noexcept { return items_ + size_; }
    /// How many are kept.
    std::size_t size() const noexcept { return size_; }
    /// Whether none is kept: also where there was no room for any. Ask clean() whether there was none.
    bool empty() const noexcept { return size_ == 0; }
    /// A violation that is kept, at a place below size(), which is not checked.
    violation const& operator[](std::size_t i) const noexcept { return items_[i]; }
    /// How many more there were than it could keep.
    std::size_t dropped() const noexcept { return errors_ + warnings_ - size_; }
    /// How many errors there were, kept or not; of a strict report all violations.
    std::size_t errors() const noexcept { return errors_; }
    /// How many warnings there were, kept or not; of a strict report none.
    std::size_t warnings() const noexcept { return warnings_; }

    /// Appends; returns the severity it was counted with, which the strict option may have raised.
    severity add(violation const& v) noexcept {
        auto const level = count(v.level());
        if (!full()) {
            auto& kept = items_[size_++];
            kept = v;
            kept.raise_to(level);
        }
        return level;
    }
    /// Whether it keeps no more: what comes now is only counted.
    bool full() const noexcept { return size_ == capacity_; }
    /// Of a full report, the same as add() of so many violations, which need not be made.
    severity count(severity level, std::size_t more = 1) noexcept {
        if (strictness_ == strictness::strict) level = severity::error;
        (level == severity::error ? errors_ : warnings_) += more;
        return level;
    }
    /// The same as add() of one that is made where it is kept, if it is: by `make(void* room, severity)`.
    template <class Make>
    severity add_made(severity level, Make const& make) {
        level = count(level);
        if (!full()) make(static_cast<void*>(items_ + size_++), level);
        return level;
    }
    /// As new, but as strict as before.
    void clear() noexcept { size_ = errors_ = warnings_ = 0; }

    /// How much was added so far, to go back to: what was added since is forgotten then.
    struct mark {
        std::size_t size, ///< how many were kept
            errors,       ///< how many there were
            warnings;     ///< likewise
    };
    /// Where it is now.
    mark here() const noexcept { return {size_, errors_, warnings_}; }
    /// Forgets what was added since; `before` is of this report, which was not cleared since.
    void back_to(mark before) noexcept {
        size_ = before.size;
        errors_ = before.errors;
        warnings_ = before.warnings;
    }

  protected:
    /// Of room for so many violations, which a derived class has.
    report(violation* items, std::size_t capacity, strictness strict) noexcept
        : items_(items), capacity_(capacity), strictness_(strict) {}
    ~report() = default;

  private:
    violation* items_;
    std::size_t capacity_;
    std::size_t size_ = 0;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    strictness strictness_;
};

/// A report that keeps up to `Capacity` violations in itself, of some 200 bytes each on a machine of 64 bits;
/// with none it only counts. Its room is not cleared before it is used, so a large one costs no time.
template <std::size_t Capacity>
class static_report : public report {
  public:
    /// Empty. A strict one turns every warning into an error.
    explicit static_report(strictness strict = strictness::lenient) noexcept
        : report(storage_, Capacity, strict) {}

  private:
    violation storage_[Capacity == 0 ? 1 : Capacity];
};

} // namespace notepact

#endif
