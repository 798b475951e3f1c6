// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Outbox.h"
#include "core/sessions/SessionRecord.h"
#include "models/sessions/PagedTableModel.h"

#include <QHash>

namespace quai::models {

/// What became of the mails and reports of one session.
struct SessionMails
{
    int sent = 0;
    int waiting = 0;
    int failed = 0; ///< refused, or unsure: a human has to look

    [[nodiscard]] int all() const { return sent + waiting + failed; }
};

/// Counts the mails of the queue by session.
[[nodiscard]] QHash<qint64, SessionMails> mailsBySession(const QList<sessions::QueuedMail> &queue);

/// Delivery sessions, newest first, as raw values; words, symbols and colours come from the ui. Its own thread only.
class SessionsModel final : public PagedTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: Start and End as QDateTime (UTC), Duration as qint64 milliseconds (-1: still open), Commands and
    /// Reports as int, Outcome as "open", "done" or "failed" (some command did not end well), the rest as QString.
    enum Columns { Site, Title, Operator, Start, End, Duration, Commands, Outcome, Reports, ColumnCount };
    enum Roles {
        IdRole = Qt::UserRole, ///< qint64
        OpenRole,              ///< bool
        FailuresRole,          ///< int: commands that did not end well
        MailsFailedRole,       ///< int
        MailsWaitingRole,      ///< int
        ClosedByRole,          ///< QString
    };

    using PagedTableModel::PagedTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The first page of a new question. @param more whether there are others behind it
    void setSessions(const QList<sessions::SessionRecord> &sessions, bool more);
    /// The page after what is here.
    void appendSessions(const QList<sessions::SessionRecord> &page, bool more);
    void setMails(const QHash<qint64, SessionMails> &mails);

    /// @param row of this model
    [[nodiscard]] const sessions::SessionRecord &session(int row) const { return m_sessions.at(row); }

private:
    [[nodiscard]] QVariant display(const sessions::SessionRecord &session, int column) const;

    QList<sessions::SessionRecord> m_sessions;
    QHash<qint64, SessionMails> m_mails;
};

} // namespace quai::models
