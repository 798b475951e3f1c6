// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/UpdateRecords.h"

namespace quai::delivery {

namespace {

/// The record "change": A, M, T or D; path; old revision; new revision.
FileChange changeFrom(const remote::Record &record)
{
    FileChange change;
    const QByteArray kind = record.fields.value(0);
    change.path = record.text(1);
    change.oldRevision = record.text(2);
    change.newRevision = record.text(3);
    if (kind == "A") {
        change.kind = FileChange::Kind::Added;
        change.oldRevision.clear();
    } else if (kind == "D") {
        change.kind = FileChange::Kind::Removed;
        change.newRevision.clear();
    }
    return change;
}

} // namespace

void UpdateRecords::take(const remote::Record &record)
{
    if (ended)
        return;
    if (record.tag == "ended") {
        ended = true;
    } else if (record.tag == "change") {
        changes.append(changeFrom(record));
    } else if (record.tag == "modification") {
        modifications.append(record.text(0));
    } else if (record.tag == "conflict") {
        conflicts.append(record.text(0));
    } else if (record.tag == "need") {
        needed.append(record.fields.value(0));
    } else if (record.tag == "carried") {
        carried.append(record.text(0));
    } else if (record.tag == "warning") {
        warnings.append(record.text(0));
    } else if (record.tag == "aside") {
        aside = record.text(0);
    } else if (record.tag == "counts") {
        filesWritten = record.number(0);
        filesRemoved = record.number(1);
        bytesWritten = record.number(2);
    } else if (record.tag == "revision") {
        fromRevision = record.text(0);
        toRevision = record.text(1);
    } else if (record.tag == "version") {
        fromVersion = record.text(0);
        toVersion = record.text(1);
    }
}

Error UpdateRecords::explain(Error error) const
{
    if (error.kind != ErrorKind::LocalModifications)
        return error;
    const QStringList &paths = conflicts.isEmpty() ? modifications : conflicts;
    if (!paths.isEmpty())
        error.detail = paths.join(QLatin1Char('\n'));
    return error;
}

} // namespace quai::delivery
