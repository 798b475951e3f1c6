// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/HostResultsModel.h"

#include <QThread>

#include <algorithm>

namespace quai::models {

using vmoodle::Outcome;

namespace {

constexpr qsizetype keptOutput = 256 << 10; ///< characters of one instance; the newest stay

QString lastLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.mid(trimmed.lastIndexOf(QLatin1Char('\n')) + 1).trimmed();
}

} // namespace

int HostResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HostResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HostResultsModel::display(const Entry &entry, int column) const
{
    switch (column) {
    case Host:
        return entry.target.host;
    case OutcomeColumn:
        return entry.phase == Phase::Ended ? QVariant(static_cast<int>(entry.result.outcome)) : QVariant();
    case Duration:
        return entry.phase == Phase::Ended ? qint64(entry.result.duration.count()) : qint64(-1);
    case Said:
        return lastLine(entry.result.output);
    default:
        return {};
    }
}

QVariant HostResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case PhaseRole:
        return static_cast<int>(entry.phase);
    case ErrorRole:
        return entry.result.error ? QVariant::fromValue(*entry.result.error) : QVariant();
    case OutputRole:
        return entry.result.output;
    case ExitStatusRole:
        return entry.result.exitStatus;
    default:
        return {};
    }
}

void HostResultsModel::start(const QList<Target> &targets)
{
    Q_ASSERT(QThread::currentThread() == thread());
    beginResetModel();
    m_entries.clear();
    m_index.clear();
    for (const Target &target : targets) {
        m_index.insert(target.key, static_cast<int>(m_entries.size()));
        m_entries.push_back({target, Phase::Waiting, {}});
    }
    endResetModel();
}

HostResultsModel::Entry *HostResultsModel::find(const InstanceKey &key, int &row)
{
    Q_ASSERT(QThread::currentThread() == thread());
    row = m_index.value(key, -1);
    return row >= 0 ? &m_entries.at(static_cast<size_t>(row)) : nullptr;
}

void HostResultsModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void HostResultsModel::setRunning(const InstanceKey &key)
{
    int row = -1;
    Entry *entry = find(key, row);
    if (entry == nullptr || entry->phase != Phase::Waiting)
        return;
    entry->phase = Phase::Running;
    changed(row);
}

void HostResultsModel::addText(const InstanceKey &key, const QString &text)
{
    int row = -1;
    Entry *entry = find(key, row);
    if (entry == nullptr || entry->phase == Phase::Ended)
        return;
    entry->result.output = (entry->result.output + text).right(keptOutput);
    changed(row);
}

void HostResultsModel::setResult(const InstanceKey &key, const vmoodle::HostResult &result)
{
    int row = -1;
    Entry *entry = find(key, row);
    if (entry == nullptr)
        return;
    entry->phase = Phase::Ended;
    const QString streamed = entry->result.output;
    entry->result = result;
    if (entry->result.output.isEmpty())
        entry->result.output = streamed;
    entry->result.output = entry->result.output.right(keptOutput);
    changed(row);
}

void HostResultsModel::end(const std::optional<Error> &error)
{
    for (size_t row = 0; row < m_entries.size(); ++row) {
        Entry &entry = m_entries.at(row);
        if (entry.phase == Phase::Ended)
            continue;
        // What had begun may have happened; what had not is known not to have.
        entry.result.outcome = entry.phase == Phase::Running ? Outcome::Unknown : Outcome::Skipped;
        entry.result.error = error;
        entry.phase = Phase::Ended;
        changed(static_cast<int>(row));
    }
}

void HostResultsModel::reset(const QList<InstanceKey> &keys)
{
    for (const InstanceKey &key : keys) {
        int row = -1;
        if (Entry *entry = find(key, row)) {
            entry->phase = Phase::Waiting;
            entry->result = {};
            changed(row);
        }
    }
}

int HostResultsModel::count(Outcome outcome) const
{
    return static_cast<int>(std::count_if(m_entries.cbegin(), m_entries.cend(), [outcome](const Entry &entry) {
        return entry.phase == Phase::Ended && entry.result.outcome == outcome;
    }));
}

int HostResultsModel::endedCount() const
{
    return static_cast<int>(std::count_if(m_entries.cbegin(), m_entries.cend(),
                                          [](const Entry &entry) { return entry.phase == Phase::Ended; }));
}

int HostResultsModel::rowOfFirst(Outcome outcome) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [outcome](const Entry &entry) {
        return entry.phase == Phase::Ended && entry.result.outcome == outcome;
    });
    return found != m_entries.cend() ? static_cast<int>(found - m_entries.cbegin()) : -1;
}

QList<HostResultsModel::Target> HostResultsModel::targets() const
{
    QList<Target> targets;
    for (const Entry &entry : m_entries)
        targets.append(entry.target);
    return targets;
}

QList<InstanceKey> HostResultsModel::retryable() const
{
    QList<InstanceKey> keys;
    for (const Entry &entry : m_entries) {
        if (entry.phase == Phase::Ended && entry.result.outcome != Outcome::Done)
            keys.append(entry.target.key);
    }
    return keys;
}

} // namespace quai::models
