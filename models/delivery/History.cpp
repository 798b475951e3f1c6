// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/History.h"

#include <QHash>

#include <algorithm>

namespace quai::models {

using delivery::JournalEntry;

namespace {

PastStep fromEntry(const JournalEntry &entry)
{
    PastStep step;
    step.id = entry.id.isEmpty() ? entry.at.toString(Qt::ISODateWithMs) : entry.id;
    step.beganAt = entry.at;
    step.owner = entry.owner;
    step.step = entry.step;
    step.component = entry.component;
    step.comment = entry.comment;
    step.facts = entry.facts;
    return step;
}

void close(PastStep &step, const JournalEntry &end)
{
    step.endedAt = end.at;
    step.outcome = end.outcome;
    for (auto fact = end.facts.cbegin(); fact != end.facts.cend(); ++fact)
        step.facts.insert(fact.key(), fact.value());
}

/// Models tell rows apart by their id; a journal that was tampered with may use one twice.
void makeUnique(PastStep &step, QHash<QString, int> &seen)
{
    const int times = seen[step.id]++;
    if (times > 0)
        step.id += QStringLiteral("#%1").arg(times);
}

} // namespace

qint64 PastStep::durationMs() const
{
    return timed && endedAt.isValid() ? std::max<qint64>(0, beganAt.msecsTo(endedAt)) : -1;
}

QList<PastStep> pastSteps(const QList<JournalEntry> &entries)
{
    QList<PastStep> past;
    QHash<QString, qsizetype> open;
    QHash<QString, int> seen;
    for (const JournalEntry &entry : entries) {
        const auto begun = open.constFind(entry.id);
        if (entry.kind == JournalEntry::Kind::End && begun != open.constEnd()) {
            close(past[begun.value()], entry);
            open.erase(begun);
            continue;
        }
        if (entry.kind == JournalEntry::Kind::Begin)
            open.insert(entry.id, past.size());
        past.append(fromEntry(entry));
        makeUnique(past.last(), seen);
        if (entry.kind != JournalEntry::Kind::Begin) {
            close(past.last(), entry);
            past.last().timed = false;
        }
    }
    std::reverse(past.begin(), past.end());
    return past;
}

std::optional<qint64> expectedMs(const QList<PastStep> &past, const QString &step, const QString &component)
{
    const auto found = std::find_if(past.cbegin(), past.cend(), [&](const PastStep &candidate) {
        return candidate.step == step && candidate.component == component && candidate.done();
    });
    return found == past.cend() ? std::nullopt : std::optional<qint64>(found->durationMs());
}

} // namespace quai::models
