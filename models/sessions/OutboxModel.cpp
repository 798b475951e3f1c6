// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/OutboxModel.h"

#include <QThread>

#include <algorithm>

namespace quai::models {

using sessions::QueuedMail;

namespace {

QVariant display(const QueuedMail &mail, int column)
{
    switch (column) {
    case OutboxModel::Made:
        return mail.madeAt;
    case OutboxModel::Subject:
        return mail.subject;
    case OutboxModel::State:
        return static_cast<int>(mail.state);
    case OutboxModel::Attempts:
        return mail.attempts;
    case OutboxModel::Next: // only a waiting one is tried by itself
        return mail.state == QueuedMail::State::Queued ? mail.nextAt : QDateTime();
    case OutboxModel::SentAt:
        return mail.sentAt;
    case OutboxModel::Problem:
        return mail.problem;
    default:
        return {};
    }
}

} // namespace

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_mails.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedMail &mail = m_mails.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(mail, index.column());
    case IdRole:
        return mail.id;
    case RetryRole:
        return mail.state == QueuedMail::State::Failed || mail.state == QueuedMail::State::Unsure;
    default:
        return {};
    }
}

void OutboxModel::setMails(const QList<QueuedMail> &mails)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const bool same = std::equal(m_mails.cbegin(), m_mails.cend(), mails.cbegin(), mails.cend(),
                                 [](const QueuedMail &left, const QueuedMail &right) { return left.id == right.id; });
    if (!same) {
        beginResetModel();
        m_mails = mails;
        endResetModel();
        return;
    }
    m_mails = mails;
    if (!m_mails.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace quai::models
