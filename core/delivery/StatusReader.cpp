// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/StatusReader.h"

#include "core/delivery/JournalReader.h"

namespace quai::delivery {

namespace {

constexpr qsizetype kCopies = 4;

QDateTime fromEpoch(qint64 seconds)
{
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

Mode modeOf(const QString &name)
{
    if (name == QLatin1String("production"))
        return Mode::Production;
    return name == QLatin1String("delivery") ? Mode::Delivery : Mode::Unknown;
}

Completeness completenessOf(const QString &name)
{
    if (name == QLatin1String("complete"))
        return Completeness::Complete;
    if (name == QLatin1String("incomplete"))
        return Completeness::Incomplete;
    return name == QLatin1String("absent") ? Completeness::Absent : Completeness::Unstamped;
}

/// Fields: name, path, exists, link, version, release, revision, completeness, time, files, bytes.
CopyState copyOf(const remote::Record &record, Copy which)
{
    CopyState copy;
    copy.copy = which;
    copy.path = record.text(1);
    copy.exists = record.text(2) == QLatin1String("yes");
    copy.linkTarget = record.text(3);
    copy.version = record.text(4);
    copy.release = record.text(5);
    copy.revision = record.text(6);
    copy.completeness = completenessOf(record.text(7));
    copy.stampedAt = fromEpoch(record.number(8));
    copy.files = record.number(9, -1);
    copy.bytes = record.number(10, -1);
    return copy;
}

/// Fields: owner, purpose, since, age, stale, alive.
LockInfo lockOf(const remote::Record &record, const QString &owner)
{
    LockInfo lock;
    lock.owner = record.text(0);
    lock.purpose = record.text(1);
    lock.since = fromEpoch(record.number(2));
    lock.heartbeatAgeSecs = record.number(3);
    lock.stale = record.text(4) == QLatin1String("yes");
    lock.mine = lock.owner == owner;
    return lock;
}

std::optional<Interruption> interruptionOf(const remote::Record *record)
{
    if (record == nullptr || record->fields.isEmpty())
        return std::nullopt;
    const std::optional<JournalEntry> entry = parseJournalLine(record->fields.first());
    if (!entry)
        return std::nullopt;
    return Interruption{entry->step, entry->owner, entry->at};
}

} // namespace

Result<SiteStatus> readStatus(const remote::ScriptResult &script, const QString &owner)
{
    const remote::Record *mode = script.find("mode");
    const QList<remote::Record> copies = script.all("copy");
    if (mode == nullptr || copies.size() != kCopies)
        return fail(ErrorKind::ProtocolGarbled, QStringLiteral("the state script did not tell everything"),
                    script.rawOutput);
    SiteStatus status;
    status.mode = modeOf(mode->text(0));
    for (qsizetype i = 0; i < kCopies; ++i)
        status.copies << copyOf(copies.at(i), static_cast<Copy>(i));
    if (const remote::Record *lock = script.find("lock"))
        status.lock = lockOf(*lock, owner);
    status.interruption = interruptionOf(script.find("unended"));
    if (const remote::Record *space = script.find("free"))
        status.freeBytes = space->number(0, -1);
    if (const remote::Record *means = script.find("means"))
        status.switchMeans = means->text(0);
    const QList<remote::Record> warnings = script.all("warning");
    for (const remote::Record &warning : warnings)
        status.warnings << warning.text(0);
    status.readAt = QDateTime::currentDateTimeUtc();
    return status;
}

} // namespace quai::delivery
