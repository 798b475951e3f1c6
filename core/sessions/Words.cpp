// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Words.h"

#include "core/sessions/CommandRecord.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resources have to be named once by somebody who is linked.
static void initReportResources()
{
    Q_INIT_RESOURCE(report_files);
}

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;

} // namespace

Result<Words> Words::of(const QString &language, const QTimeZone &zone)
{
    initReportResources();
    Words words;
    words.m_language = language;
    words.m_zone = zone.isValid() ? zone : QTimeZone::utc();
    QFile file(u":/report/%1.json"_s.arg(language));
    if ((language != u"fr"_s && language != u"en"_s) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::InvalidInput, u"no report in this language: "_s + language);
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        words.m_words.insert(it.key(), it.value().toString());
    return words;
}

QString Words::word(const QString &key) const
{
    return m_words.value(key, key);
}

QString Words::time(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(m_zone);
    const int minutes = local.offsetFromUtc() / 60;
    const QString offset = u"UTC%1%2:%3"_s.arg(minutes < 0 ? u"-"_s : u"+"_s)
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return u"%1 (%2)"_s.arg(local.toString(word(u"dateFormat"_s)), offset);
}

QString Words::duration(qint64 milliseconds) const
{
    if (milliseconds < kSecond)
        return word(u"unit.ms"_s).arg(std::max<qint64>(milliseconds, 0));
    if (milliseconds < kMinute)
        return word(u"unit.s"_s).arg(milliseconds / kSecond);
    if (milliseconds < kHour)
        return word(u"unit.min"_s).arg(milliseconds / kMinute).arg(milliseconds % kMinute / kSecond);
    return word(u"unit.h"_s).arg(milliseconds / kHour).arg(milliseconds % kHour / kMinute);
}

QString Words::step(const QString &step) const
{
    return m_words.value(u"step."_s + step, step);
}

QString Words::outcome(const QString &outcome) const
{
    const QString known = m_words.value(u"outcome."_s + outcome);
    return known.isEmpty() ? word(u"outcome.failed"_s).arg(outcome) : known;
}

} // namespace quai::sessions
