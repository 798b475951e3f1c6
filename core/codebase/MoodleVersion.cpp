// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/MoodleVersion.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr int kFirstWithTwoDigits = 4; // MOODLE_39_STABLE, MOODLE_311_STABLE, then MOODLE_400_STABLE

/// The number of a release tag, "v4.5.10"; nothing for "v4.5.0-rc1".
std::optional<std::pair<MoodleSeries, int>> releaseTag(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\Av(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,6})\\z"));
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return std::pair{MoodleSeries{match.captured(1).toInt(), match.captured(2).toInt()}, match.captured(3).toInt()};
}

std::optional<MoodleSeries> stableHead(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\AMOODLE_(\\d{2,6})_STABLE\\z"));
    const QRegularExpressionMatch match = form.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    return MoodleSeries::fromBranchNumber(match.captured(1).toInt());
}

const git::Ref *find(const QList<git::Ref> &refs, const QString &name)
{
    const auto found = std::find_if(refs.cbegin(), refs.cend(), [&](const git::Ref &ref) { return ref.name == name; });
    return found == refs.cend() ? nullptr : &*found;
}

/// The short name of what @p version asks for: "tags/v4.5.10".
QString wantedName(const MoodleVersion &version, const QList<git::Ref> &refs, const QString &prefix)
{
    switch (version.kind()) {
    case MoodleVersion::Kind::Series:
        for (const AvailableSeries &offered : availableSeries(refs, prefix))
            if (offered.series == version.series() && !offered.newestTag.isEmpty())
                return QStringLiteral("tags/") + offered.newestTag;
        return {};
    case MoodleVersion::Kind::SeriesHead:
        return QStringLiteral("heads/") + version.series().stableBranch();
    case MoodleVersion::Kind::Point:
        return QStringLiteral("tags/v%1.%2").arg(version.series().toString()).arg(version.patch());
    case MoodleVersion::Kind::Name:
        if (find(refs, prefix + QStringLiteral("tags/") + version.text()) != nullptr)
            return QStringLiteral("tags/") + version.text();
        return QStringLiteral("heads/") + version.text();
    case MoodleVersion::Kind::Commit:
        break;
    }
    return {};
}

QString offeredList(const QList<git::Ref> &refs, const QString &prefix)
{
    QStringList offered;
    for (const AvailableSeries &series : availableSeries(refs, prefix))
        offered.append(series.newestTag.isEmpty() ? series.series.stableBranch() : series.newestTag);
    return offered.join(QLatin1Char('\n'));
}

} // namespace

QString MoodleSeries::toString() const
{
    return QStringLiteral("%1.%2").arg(major).arg(minor);
}

int MoodleSeries::branchNumber() const
{
    const bool oneDigit = major < kFirstWithTwoDigits && minor < 10;
    return oneDigit ? major * 10 + minor : major * 100 + minor;
}

QString MoodleSeries::stableBranch() const
{
    return QStringLiteral("MOODLE_%1_STABLE").arg(branchNumber());
}

MoodleSeries MoodleSeries::fromBranchNumber(int branch)
{
    return branch < 100 ? MoodleSeries{branch / 10, branch % 10} : MoodleSeries{branch / 100, branch % 100};
}

Result<MoodleVersion> MoodleVersion::parse(const QString &text)
{
    static const QRegularExpression numbers(QStringLiteral("\\A(\\d{1,4})\\.(\\d{1,2})(?:\\.(\\d{1,6})|(\\+))?\\z"));
    static const QRegularExpression commit(QStringLiteral("\\A[0-9a-fA-F]{7,40}\\z"));
    static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9._/+-]{0,200}\\z"));
    MoodleVersion version;
    version.m_text = text.trimmed();
    if (const QRegularExpressionMatch match = numbers.match(version.m_text); match.hasMatch()) {
        version.m_series = {match.captured(1).toInt(), match.captured(2).toInt()};
        version.m_patch = match.captured(3).toInt();
        version.m_kind = !match.captured(4).isEmpty() ? Kind::SeriesHead
            : !match.captured(3).isEmpty()            ? Kind::Point
                                                      : Kind::Series;
        if (version.m_series.major > 0)
            return version;
    } else if (commit.match(version.m_text).hasMatch()) {
        version.m_kind = Kind::Commit;
        return version;
    } else if (name.match(version.m_text).hasMatch() && !version.m_text.contains(QLatin1String(".."))
               && !version.m_text.front().isDigit()) {
        return version;
    }
    return fail(ErrorKind::InvalidInput,
                QStringLiteral("no version of Moodle (4.5, 4.5+, 4.5.1, a tag, a branch, a commit): ")
                    + text.left(200));
}

Result<ResolvedRevision> resolveMoodle(const MoodleVersion &version, const git::Repository &repository,
                                       const QString &prefix)
{
    if (version.kind() == MoodleVersion::Kind::Commit) {
        const Result<git::ObjectId> commit = repository.commitByPrefix(version.text());
        if (!commit)
            return fail(commit.error());
        return ResolvedRevision{{}, *commit};
    }
    const Result<QList<git::Ref>> refs = repository.refs(prefix);
    if (!refs)
        return fail(refs.error());
    const QString name = wantedName(version, *refs, prefix);
    const git::Ref *ref = name.isEmpty() ? nullptr : find(*refs, prefix + name);
    if (ref == nullptr)
        return fail(Error{
            ErrorKind::RevisionUnknown,
            QStringLiteral("no such version of Moodle in the cache: ") + version.text(),
            offeredList(*refs, prefix),
            {{QStringLiteral("revision"), version.text()}, {QStringLiteral("repository"), QStringLiteral("Moodle")}}});
    return ResolvedRevision{name, ref->peeled};
}

QList<AvailableSeries> availableSeries(const QList<git::Ref> &refs, const QString &prefix)
{
    QMap<MoodleSeries, AvailableSeries> found;
    QMap<MoodleSeries, int> newest;
    for (const git::Ref &ref : refs) {
        const QString name = ref.name.mid(prefix.size());
        if (!ref.name.startsWith(prefix))
            continue;
        if (name.startsWith(QLatin1String("tags/"))) {
            const auto tag = releaseTag(name.mid(5));
            if (tag && newest.value(tag->first, -1) < tag->second) {
                newest.insert(tag->first, tag->second);
                found[tag->first].newestTag = name.mid(5);
            }
        } else if (name.startsWith(QLatin1String("heads/"))) {
            if (const auto series = stableHead(name.mid(6)))
                found[*series].hasHead = true;
        }
    }
    QList<AvailableSeries> list;
    for (auto entry = found.cbegin(); entry != found.cend(); ++entry) {
        list.prepend(*entry);
        list.first().series = entry.key();
    }
    return list;
}

} // namespace quai::codebase
