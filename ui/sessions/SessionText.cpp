// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionText.h"

#include "ui/delivery/DeliveryText.h"

#include <QHash>
#include <QLocale>

namespace quai::ui {

using sessions::ChainReport;
using sessions::QueuedMail;

QString SessionText::step(const QString &name)
{
    return DeliveryText::step(name);
}

QString SessionText::outcome(const QString &identifier)
{
    if (identifier == sessions::outcome::running)
        return tr("Running", "command");
    if (identifier == sessions::outcome::interrupted)
        return tr("Interrupted", "command");
    return DeliveryText::outcome(identifier);
}

Look SessionText::look(const QString &outcome)
{
    if (outcome == sessions::outcome::done)
        return {Symbol::Success, Tone::Positive};
    if (outcome == sessions::outcome::running)
        return {Symbol::Running, Tone::Accent};
    if (outcome == sessions::outcome::interrupted)
        return {Symbol::Alarm, Tone::Warning};
    if (outcome == QLatin1String("Cancelled"))
        return {Symbol::Cancelled, Tone::Warning};
    return {Symbol::Error, Tone::Danger};
}

QString SessionText::sessionOutcome(const QString &identifier, int failures)
{
    if (identifier == QLatin1String("open"))
        return failures > 0 ? tr("Open, %Ln failure(s)", nullptr, failures) : tr("Open", "session");
    if (failures > 0)
        return tr("Closed, %Ln failure(s)", nullptr, failures);
    return tr("Closed", "session");
}

Look SessionText::sessionLook(const QString &identifier, int failures)
{
    if (identifier == QLatin1String("open"))
        return {Symbol::Session, failures > 0 ? Tone::Warning : Tone::Accent};
    return failures > 0 ? Look{Symbol::Alarm, Tone::Warning} : Look{Symbol::Success, Tone::Positive};
}

QString SessionText::fact(const QString &key)
{
    const QHash<QString, QString> words{
        {QStringLiteral("fromVersion"), tr("Version before")},
        {QStringLiteral("toVersion"), tr("Version after")},
        {QStringLiteral("fromRevision"), tr("Revision before")},
        {QStringLiteral("toRevision"), tr("Revision after")},
        {QStringLiteral("filesWritten"), tr("Files written")},
        {QStringLiteral("filesRemoved"), tr("Files removed")},
        {QStringLiteral("bytesWritten"), tr("Data written")},
        {QStringLiteral("switchMicros"), tr("Time of the switch")},
        {QStringLiteral("switchMeans"), tr("Means of the switch")},
        {QStringLiteral("warnings"), tr("Warnings")},
        {QStringLiteral("databaseUpgraded"), tr("Database upgraded")},
        {QStringLiteral("rescued"), tr("Secured version put back")},
        {QStringLiteral("httpStatus"), tr("Answer of the site (HTTP)")},
        {QStringLiteral("responseMs"), tr("Response time")},
        {QStringLiteral("servedVersion"), tr("Version served")},
        {QStringLiteral("problems"), tr("Problems reported by Moodle")},
        {QStringLiteral("takeOverReason"), tr("Lock taken over because")},
        {QStringLiteral("error"), tr("Error")},
    };
    if (key.startsWith(QLatin1String("error."))) // a fact of the error, in the words of the program
        return tr("Error: %1", "name of a fact").arg(key.mid(6));
    return words.value(key);
}

QString SessionText::factValue(const QString &key, const QString &value)
{
    const QLocale locale;
    if (key == QLatin1String("bytesWritten"))
        return locale.formattedDataSize(value.toLongLong());
    if (key == QLatin1String("switchMicros"))
        return tr("%1 ms").arg(locale.toString(value.toDouble() / 1000, 'f', 2));
    if (key == QLatin1String("responseMs"))
        return DeliveryText::duration(value.toLongLong());
    if (key == QLatin1String("databaseUpgraded") || key == QLatin1String("rescued"))
        return tr("Yes");
    if (key != QLatin1String("warnings"))
        return value;
    QStringList sentences;
    for (const QString &warning : value.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        sentences << DeliveryText::warning(warning);
    return sentences.join(QLatin1Char('\n'));
}

QString SessionText::mailState(QueuedMail::State state)
{
    switch (state) {
    case QueuedMail::State::Queued:
        return tr("Waiting", "mail");
    case QueuedMail::State::Sending:
        return tr("Being sent", "mail");
    case QueuedMail::State::Sent:
        return tr("Sent", "mail");
    case QueuedMail::State::Failed:
        return tr("Refused", "mail");
    case QueuedMail::State::Unsure:
        return tr("Not certain: perhaps sent", "mail");
    }
    Q_UNREACHABLE();
}

Look SessionText::mailLook(QueuedMail::State state)
{
    switch (state) {
    case QueuedMail::State::Queued:
        return {Symbol::Queued, Tone::Muted};
    case QueuedMail::State::Sending:
        return {Symbol::Running, Tone::Accent};
    case QueuedMail::State::Sent:
        return {Symbol::Success, Tone::Positive};
    case QueuedMail::State::Failed:
        return {Symbol::Error, Tone::Danger};
    case QueuedMail::State::Unsure:
        return {Symbol::Alarm, Tone::Warning};
    }
    Q_UNREACHABLE();
}

QString SessionText::chain(const ChainReport &chain)
{
    QStringList parts;
    if (chain.brokenLink > 0)
        parts << tr("Link %1 of the chain does not follow from the one before it.")
                     .arg(QLocale().toString(chain.brokenLink));
    if (!chain.commands.isEmpty())
        parts << tr("%Ln command(s) were changed or removed outside Quai.", nullptr,
                    static_cast<int>(chain.commands.size()));
    if (!chain.sessions.isEmpty())
        parts << tr("%Ln session(s) were changed or removed outside Quai.", nullptr,
                    static_cast<int>(chain.sessions.size()));
    return parts.join(QLatin1Char(' '));
}

QString SessionText::since(const sessions::SessionRecord &session)
{
    return tr("%1, since %2", "operator, time").arg(session.openedBy, DeliveryText::time(session.openedAt));
}

QString SessionText::moment(const QDateTime &utc)
{
    if (!utc.isValid())
        return tr("–", "no time");
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    return locale.toString(local.date(), QLocale::LongFormat) + QLatin1Char(' ')
        + locale.toString(local.time(), QStringLiteral("HH:mm:ss")) + QLatin1Char(' ') + local.timeZoneAbbreviation();
}

} // namespace quai::ui
