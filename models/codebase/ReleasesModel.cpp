// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/ReleasesModel.h"

#include <QThread>

#include <algorithm>

namespace quai::models {

using codebase::Release;

namespace {

QVariant display(const Release &release, int column)
{
    switch (column) {
    case ReleasesModel::Tag:
        return release.tag;
    case ReleasesModel::When:
        return release.when;
    case ReleasesModel::Moodle:
        return release.lock.moodle.release;
    case ReleasesModel::Plugins:
        return static_cast<int>(release.lock.plugins.size());
    case ReleasesModel::Author:
        return release.author;
    case ReleasesModel::Note:
        return release.note;
    default:
        return {};
    }
}

} // namespace

void ReleasesModel::setReleases(const QList<Release> &releases)
{
    Q_ASSERT(QThread::currentThread() == thread());
    // A tag never changes: new ones come at the head, anything else is another project.
    const qsizetype added = releases.size() - m_releases.size();
    const bool grown = added >= 0 && !m_releases.isEmpty()
        && std::equal(m_releases.cbegin(), m_releases.cend(), releases.cbegin() + added,
                      [](const Release &one, const Release &two) {
                          return one.tag == two.tag && one.commit == two.commit;
                      });
    if (!grown) {
        beginResetModel();
        m_releases = releases;
        endResetModel();
    } else if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_releases = releases;
        endInsertRows();
    }
}

void ReleasesModel::setReports(const QMap<QString, codebase::CheckReport> &reports)
{
    if (m_reports == reports)
        return;
    m_reports = reports;
    if (!m_releases.isEmpty())
        Q_EMIT dataChanged(index(0, Checks), index(rowCount() - 1, Checks));
}

const codebase::CheckReport *ReleasesModel::report(const QModelIndex &index) const
{
    const auto found = m_reports.constFind(release(index).tree.toHex());
    return found == m_reports.cend() ? nullptr : &*found;
}

int ReleasesModel::checkState(const QModelIndex &index) const
{
    const codebase::CheckReport *found = report(index);
    if (found == nullptr)
        return NotChecked;
    return found->passed() ? Passed : Failed;
}

int ReleasesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_releases.size());
}

int ReleasesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReleasesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Release &release = m_releases.at(index.row());
    if (role == CheckRole || (role == Qt::DisplayRole && index.column() == Checks))
        return checkState(index);
    if (role == Qt::DisplayRole)
        return display(release, index.column());
    return role == TagRole ? QVariant(release.tag) : QVariant();
}

} // namespace quai::models
