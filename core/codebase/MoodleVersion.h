// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

#include <optional>

namespace quai::codebase {

/// A series of Moodle: 4.5. Ordered as numbers.
struct MoodleSeries
{
    int major = 0;
    int minor = 0;

    [[nodiscard]] bool isNone() const { return major == 0; }
    /// "4.5"
    [[nodiscard]] QString toString() const;
    /// As $branch in version.php has it: 405 (39 for 3.9, 311 for 3.11).
    [[nodiscard]] int branchNumber() const;
    /// "MOODLE_405_STABLE"
    [[nodiscard]] QString stableBranch() const;
    /// Of $branch: 405 is 4.5, 39 is 3.9, 311 is 3.11, 1000 is 10.0.
    [[nodiscard]] static MoodleSeries fromBranchNumber(int branch);

    // clang-tidy 14 takes the 0 that <=> is compared with for a pointer.
    auto operator<=>(const MoodleSeries &other) const = default; // NOLINT(modernize-use-nullptr)
};

/// Which Moodle an operator asks for, as typed.
class MoodleVersion
{
public:
    enum class Kind {
        Series,     ///< "4.5": the highest v4.5.N
        SeriesHead, ///< "4.5+": the head of MOODLE_405_STABLE
        Point,      ///< "4.5.1": the tag v4.5.1
        Name,       ///< a tag or a branch by its own name
        Commit,     ///< 7 to 40 hexadecimal digits
    };

    /// Errors: InvalidInput for what can be none of these.
    [[nodiscard]] static Result<MoodleVersion> parse(const QString &text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] MoodleSeries series() const { return m_series; }
    [[nodiscard]] int patch() const { return m_patch; }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    Kind m_kind = Kind::Name;
    MoodleSeries m_series;
    int m_patch = 0;
    QString m_text;
};

/// A name and the commit that it stands for.
struct ResolvedRevision
{
    QString ref; ///< "tags/v4.5.10", "heads/MOODLE_405_STABLE"; empty for a commit given by its id
    git::ObjectId commit;
};

/// What @p version stands for among the names of a source, as the cache has them.
/// @param prefix of the source's names, with a slash at the end ("refs/remotes/moodle/0a1b2c3d4e/")
/// Errors: RevisionUnknown (facts: revision, repository); its detail lists the series that there are.
[[nodiscard]] Result<ResolvedRevision> resolveMoodle(const MoodleVersion &version, const git::Repository &repository,
                                                     const QString &prefix);

/// One series that a cache offers.
struct AvailableSeries
{
    MoodleSeries series;
    QString newestTag; ///< "v4.5.10"; empty when none was released yet
    bool hasHead = false;
};

/// Newest first.
[[nodiscard]] QList<AvailableSeries> availableSeries(const QList<git::Ref> &refs, const QString &prefix);

} // namespace quai::codebase
