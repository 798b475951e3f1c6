// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Outbox.h"

#include <QAbstractTableModel>

namespace quai::models {

/// The queue of mails, newest first, as raw values. Its own thread only.
class OutboxModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: Made, Next and SentAt as QDateTime (UTC), State as int of QueuedMail::State, Attempts as int, the
    /// rest as QString.
    enum Columns { Made, Subject, State, Attempts, Next, SentAt, Problem, ColumnCount };
    enum Roles {
        IdRole = Qt::UserRole, ///< qint64
        RetryRole,             ///< bool: it may be queued again
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The whole queue. Where it holds the same mails in the same order, rows stay what they are for views.
    void setMails(const QList<sessions::QueuedMail> &mails);

private:
    QList<sessions::QueuedMail> m_mails;
};

} // namespace quai::models
