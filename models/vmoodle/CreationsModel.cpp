// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/CreationsModel.h"

#include <algorithm>

namespace quai::models {

using vmoodle::CreationStep;
using vmoodle::Finding;

int CreationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CreationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CreationsModel::display(const Entry &entry, int column) const
{
    // Where the server has answered, its generated names.
    const vmoodle::Instance &values = entry.plan ? entry.plan->values : entry.node.wanted.values;
    switch (column) {
    case Line:
        return entry.node.line;
    case Name:
        return values.name;
    case Host:
        return values.host;
    case Database:
        return values.databaseName;
    case Folder:
        return values.dataPath;
    case Template:
        return entry.node.wanted.fromTemplate;
    case PhaseColumn:
        return static_cast<int>(entry.phase);
    default:
        return {};
    }
}

QVariant CreationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = this->entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case FindingsRole:
        return QVariant::fromValue(findings(index.row()));
    case ErrorRole:
        return entry.error ? QVariant::fromValue(*entry.error) : QVariant();
    case StepRole:
        return entry.step ? QVariant(static_cast<int>(*entry.step)) : QVariant();
    default:
        return {};
    }
}

void CreationsModel::start(const QList<vmoodle::NodeEntry> &entries)
{
    beginResetModel();
    m_entries.clear();
    for (const vmoodle::NodeEntry &node : entries) {
        const bool blocked = std::any_of(node.findings.cbegin(), node.findings.cend(),
                                         [](const Finding &finding) { return finding.blocking; });
        m_entries.push_back({node, blocked ? Phase::Refused : Phase::Unchecked, {}, {}, {}});
    }
    endResetModel();
}

void CreationsModel::setPhase(int row, Phase phase)
{
    if (!has(row))
        return;
    Entry &entry = m_entries.at(static_cast<size_t>(row));
    entry.phase = phase;
    entry.error.reset();
    entry.step.reset();
    changed(row);
}

void CreationsModel::setPlan(int row, const vmoodle::CreationPlan &plan)
{
    if (!has(row))
        return;
    Entry &entry = m_entries.at(static_cast<size_t>(row));
    entry.plan = plan;
    entry.error.reset();
    entry.phase = plan.isPossible() ? Phase::Ready : Phase::Refused;
    changed(row);
}

void CreationsModel::setStep(int row, CreationStep step)
{
    if (!has(row))
        return;
    m_entries.at(static_cast<size_t>(row)).step = step;
    changed(row);
}

void CreationsModel::setError(int row, Phase phase, const Error &error)
{
    if (!has(row))
        return;
    Entry &entry = m_entries.at(static_cast<size_t>(row));
    entry.phase = phase;
    entry.error = error;
    changed(row);
}

QList<Finding> CreationsModel::findings(int row) const
{
    if (!has(row))
        return {};
    QList<Finding> all = entry(row).node.findings;
    if (const std::optional<vmoodle::CreationPlan> &plan = entry(row).plan) {
        for (const Finding &finding : plan->findings) {
            if (!all.contains(finding))
                all.append(finding);
        }
    }
    return all;
}

int CreationsModel::count(Phase phase) const
{
    return static_cast<int>(std::count_if(m_entries.cbegin(), m_entries.cend(),
                                          [phase](const Entry &entry) { return entry.phase == phase; }));
}

QList<int> CreationsModel::rowsIn(Phase phase) const
{
    QList<int> rows;
    for (int row = 0; row < static_cast<int>(m_entries.size()); ++row) {
        if (entry(row).phase == phase)
            rows.append(row);
    }
    return rows;
}

void CreationsModel::changed(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

} // namespace quai::models
