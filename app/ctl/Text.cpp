// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Text.h"

#include "app/ctl/Json.h"

#include <QLocale>

#include <array>

namespace quai::ctl {

using namespace delivery;

namespace {

constexpr qsizetype kShownChanges = 40;

QString size(qint64 bytes)
{
    return bytes < 0 ? QStringLiteral("?") : QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString time(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QString();
}

QString item(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("%1  %2\n").arg(QLatin1String(name), -14).arg(value);
}

QString words(std::initializer_list<QString> parts)
{
    QStringList present;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            present << part;
    }
    return present.join(QStringLiteral(", "));
}

QString describe(const CopyState &copy)
{
    if (!copy.exists)
        return QStringLiteral("none");
    static constexpr std::array kStates{"", "without stamp", "incomplete", "complete"};
    return words({copy.version.isEmpty() ? QStringLiteral("no version") : copy.version, copy.release,
                  copy.revision.left(12), QLatin1String(kStates.at(static_cast<std::size_t>(copy.completeness))),
                  time(copy.stampedAt),
                  copy.files < 0 ? QString() : QStringLiteral("%1 files, %2").arg(copy.files).arg(size(copy.bytes)),
                  copy.linkTarget.isEmpty() ? QString() : QStringLiteral("link to ") + copy.linkTarget});
}

QString describe(const QList<FileChange> &changes)
{
    QString text;
    static constexpr std::array kSigns{'A', 'M', 'D'};
    for (const FileChange &change : changes.mid(0, kShownChanges))
        text += QStringLiteral("    %1 %2\n")
                    .arg(QLatin1Char(kSigns.at(static_cast<std::size_t>(change.kind))))
                    .arg(change.path);
    if (changes.size() > kShownChanges)
        text += QStringLiteral("    and %1 more\n").arg(changes.size() - kShownChanges);
    return text;
}

QString fromTo(const QString &from, const QString &to)
{
    if (from == to)
        return from;
    return (from.isEmpty() ? QStringLiteral("nothing") : from) + QStringLiteral(" -> ")
        + (to.isEmpty() ? QStringLiteral("?") : to);
}

} // namespace

QString describeSites(const QList<sites::Site> &sites)
{
    QString text;
    for (const sites::Site &site : sites)
        text += QStringLiteral("%1  %2  %3  %4:%5%6\n")
                    .arg(site.id, -20)
                    .arg(sites::methodName(site.source.method),
                         site.production ? QStringLiteral("production") : QStringLiteral("test      "),
                         site.server.toString(), site.servedPath(),
                         site.name == site.id ? QString() : QStringLiteral("  ") + site.name);
    return text;
}

QString describe(const delivery::SiteStatus &status)
{
    static constexpr std::array kNames{"served", "save", "supersave", "working"};
    QString text = item("mode", enumName(status.mode));
    for (const CopyState &copy : status.copies)
        text += item(kNames.at(static_cast<std::size_t>(copy.copy)), describe(copy));
    if (status.lock)
        text += item("lock",
                     QStringLiteral("%1 (%2) since %3%4")
                         .arg(status.lock->owner, status.lock->purpose, time(status.lock->since),
                              status.lock->stale
                                  ? QStringLiteral(", no sign of life for %1 s").arg(status.lock->heartbeatAgeSecs)
                                  : QString()));
    if (status.interruption)
        text += item("interrupted",
                     QStringLiteral("%1 by %2 since %3")
                         .arg(status.interruption->step, status.interruption->owner, time(status.interruption->since)));
    text += item("free", size(status.freeBytes));
    text += item("switch", status.switchMeans.isEmpty() ? QStringLiteral("not possible") : status.switchMeans);
    text += item("warnings", status.warnings.join(QStringLiteral(", ")));
    return text;
}

QString describe(const delivery::StepPlan &plan)
{
    QString text = stepName(plan.request.step) + QLatin1Char('\n');
    for (const PlannedAction &action : plan.actions) {
        QStringList facts;
        for (auto fact = action.facts.cbegin(); fact != action.facts.cend(); ++fact) {
            if (!fact.value().isEmpty())
                facts << fact.key() + QLatin1Char('=') + fact.value();
        }
        text += QStringLiteral("  %1  %2\n").arg(action.what, -12).arg(facts.join(QStringLiteral(", ")));
    }
    if (plan.filesToWrite >= 0)
        text += QStringLiteral("  %1 files to write (%2), %3 to remove\n")
                    .arg(plan.filesToWrite)
                    .arg(size(plan.bytesToWrite))
                    .arg(std::max<qint64>(plan.filesToRemove, 0));
    if (!plan.fromVersion.isEmpty() || !plan.toVersion.isEmpty())
        text += QStringLiteral("  version %1\n").arg(fromTo(plan.fromVersion, plan.toVersion));
    if (plan.databaseUpgrade)
        text += QStringLiteral("  the database will be upgraded\n");
    text += describe(plan.changes);
    for (const QString &path : plan.localModifications)
        text += QStringLiteral("  changed on the server: %1\n").arg(path);
    for (const Error &refusal : plan.refusals)
        text += QStringLiteral("  would be refused: %1: %2\n").arg(kindName(refusal.kind), refusal.message);
    return text;
}

QString describe(const delivery::StepOutcome &outcome)
{
    QString text = QStringLiteral("%1: done in %2 s")
                       .arg(stepName(outcome.request.step))
                       .arg(static_cast<double>(outcome.startedAt.msecsTo(outcome.endedAt)) / 1000.0, 0, 'f', 1);
    if (outcome.filesWritten > 0 || outcome.filesRemoved > 0)
        text += QStringLiteral(", %1 files written (%2), %3 removed")
                    .arg(outcome.filesWritten)
                    .arg(size(outcome.bytesWritten))
                    .arg(outcome.filesRemoved);
    if (outcome.switchMicros >= 0)
        text += QStringLiteral(", switched in %1 us by %2").arg(outcome.switchMicros).arg(outcome.switchMeans);
    text += QLatin1Char('\n');
    if (!outcome.fromRevision.isEmpty() || !outcome.toRevision.isEmpty())
        text += QStringLiteral("  revision %1\n").arg(fromTo(outcome.fromRevision, outcome.toRevision));
    if (!outcome.fromVersion.isEmpty() || !outcome.toVersion.isEmpty())
        text += QStringLiteral("  version %1\n").arg(fromTo(outcome.fromVersion, outcome.toVersion));
    if (outcome.databaseUpgraded)
        text += QStringLiteral("  the database was upgraded\n");
    if (outcome.rescued)
        text += QStringLiteral("  the safe copy was put back\n");
    if (outcome.health.checked)
        text += QStringLiteral("  the site answers %1 in %2 ms with version %3\n")
                    .arg(outcome.health.httpStatus)
                    .arg(outcome.health.responseMs)
                    .arg(outcome.health.servedVersion);
    for (const QString &problem : outcome.health.problems)
        text += QStringLiteral("  problem: %1\n").arg(problem);
    text += describe(outcome.changes);
    if (!outcome.warnings.isEmpty())
        text += QStringLiteral("  warnings: %1\n").arg(outcome.warnings.join(QStringLiteral(", ")));
    return text;
}

QString describe(const QList<delivery::JournalEntry> &entries)
{
    static constexpr std::array kKinds{"begin", "end", "note"};
    QString text;
    for (const JournalEntry &entry : entries)
        text += QStringLiteral("%1  %2  %3  %4\n")
                    .arg(time(entry.at), QLatin1String(kKinds.at(static_cast<std::size_t>(entry.kind))), entry.owner,
                         words({entry.step, entry.component, entry.outcome, entry.comment}));
    return text;
}

QString describe(const Drift &drift)
{
    if (drift.isNone())
        return QStringLiteral("no drift: %1 is served as it was released\n").arg(drift.commit.left(12));
    static constexpr std::array kSigns{'A', 'M', 'D'};
    QString text;
    for (const DriftedFile &file : drift.files)
        text += QStringLiteral("%1 %2%3\n")
                    .arg(QLatin1Char(kSigns.at(static_cast<std::size_t>(file.kind))))
                    .arg(file.path,
                         file.php && file.kind == FileChange::Kind::Added ? QStringLiteral("  <- added PHP")
                                                                          : QString());
    return text + QLatin1Char('\n') + QString::fromUtf8(drift.difference);
}

} // namespace quai::ctl
