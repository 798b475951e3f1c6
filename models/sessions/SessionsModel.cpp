// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/SessionsModel.h"

#include <QThread>

namespace quai::models {

using sessions::QueuedMail;
using sessions::SessionRecord;

namespace {

bool sameSession(const SessionRecord &left, const SessionRecord &right)
{
    return left.id == right.id;
}

QString outcomeOf(const SessionRecord &session)
{
    if (session.isOpen())
        return QStringLiteral("open");
    return session.failures > 0 ? QStringLiteral("failed") : QStringLiteral("done");
}

} // namespace

QHash<qint64, SessionMails> mailsBySession(const QList<QueuedMail> &queue)
{
    QHash<qint64, SessionMails> mails;
    for (const QueuedMail &mail : queue) {
        if (mail.session == 0)
            continue;
        SessionMails &of = mails[mail.session];
        switch (mail.state) {
        case QueuedMail::State::Queued:
        case QueuedMail::State::Sending:
            ++of.waiting;
            break;
        case QueuedMail::State::Sent:
            ++of.sent;
            break;
        case QueuedMail::State::Failed:
        case QueuedMail::State::Unsure:
            ++of.failed;
            break;
        }
    }
    return mails;
}

int SessionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

int SessionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionsModel::display(const SessionRecord &session, int column) const
{
    switch (column) {
    case Site:
        return session.siteName.isEmpty() ? session.site : session.siteName;
    case Title:
        return session.title;
    case Operator:
        return session.openedBy;
    case Start:
        return session.openedAt;
    case End:
        return session.closedAt;
    case Duration:
        return session.isOpen() ? qint64(-1) : std::max<qint64>(0, session.openedAt.msecsTo(session.closedAt));
    case Commands:
        return session.commands;
    case Outcome:
        return outcomeOf(session);
    case Reports:
        return m_mails.value(session.id).all();
    default:
        return {};
    }
}

QVariant SessionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionRecord &session = m_sessions.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(session, index.column());
    case IdRole:
        return session.id;
    case OpenRole:
        return session.isOpen();
    case FailuresRole:
        return session.failures;
    case MailsFailedRole:
        return m_mails.value(session.id).failed;
    case MailsWaitingRole:
        return m_mails.value(session.id).waiting;
    case ClosedByRole:
        return session.closedBy;
    default:
        return {};
    }
}

void SessionsModel::setSessions(const QList<SessionRecord> &sessions, bool more)
{
    Q_ASSERT(QThread::currentThread() == thread());
    replaceRows(m_sessions, sessions, more, sameSession);
}

void SessionsModel::appendSessions(const QList<SessionRecord> &page, bool more)
{
    Q_ASSERT(QThread::currentThread() == thread());
    appendPage(m_sessions, page, more);
}

void SessionsModel::setMails(const QHash<qint64, SessionMails> &mails)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_mails = mails;
    if (!m_sessions.isEmpty())
        Q_EMIT dataChanged(index(0, Reports), index(rowCount() - 1, Reports));
}

} // namespace quai::models
