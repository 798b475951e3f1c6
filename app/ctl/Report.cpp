// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Report.h"

#include "app/ctl/Json.h"

#include <QJsonDocument>
#include <QLocale>

#include <cstdio>

namespace quai::ctl {

namespace {

constexpr qint64 kRewriteMs = 100;
constexpr qint64 kLineMs = 5000;
constexpr int kDetailLines = 60;

void put(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString amount(qint64 value, Progress::Unit unit)
{
    if (unit != Progress::Unit::Bytes)
        return QString::number(value);
    return QLocale::c().formattedDataSize(value, 1, QLocale::DataSizeSIFormat);
}

QString wordOf(Progress::Unit unit)
{
    switch (unit) {
    case Progress::Unit::Steps:
        return QStringLiteral(" steps");
    case Progress::Unit::Files:
        return QStringLiteral(" files");
    case Progress::Unit::Objects:
        return QStringLiteral(" objects");
    case Progress::Unit::Bytes:
    case Progress::Unit::None:
        break;
    }
    return {};
}

QString describe(const Progress &progress)
{
    QString text = progress.stage;
    if (progress.unit != Progress::Unit::None || progress.total > 0) {
        text += QLatin1Char(' ') + amount(progress.done, progress.unit);
        if (progress.total >= 0)
            text += QLatin1Char('/') + amount(progress.total, progress.unit);
        text += wordOf(progress.unit);
    }
    if (!progress.item.isEmpty())
        text += QLatin1Char(' ') + progress.item;
    return text;
}

/// A server's text must not steer the terminal.
QString harmless(QString text)
{
    for (QChar &c : text) {
        if ((c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            c = QLatin1Char(' ');
    }
    return text;
}

} // namespace

Report::Report(bool json, bool verbose, bool rewriting)
    : m_json(json)
    , m_verbose(verbose)
    , m_rewriting(rewriting)
{
}

void Report::progress(const Progress &progress)
{
    const std::lock_guard lock(m_mutex);
    const bool sameStage = progress.stage == m_stage;
    if (sameStage && m_lastProgress.isValid() && m_lastProgress.elapsed() < (m_rewriting ? kRewriteMs : kLineMs))
        return;
    m_stage = progress.stage;
    m_lastProgress.start();
    const QString text = harmless(describe(progress)).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (m_rewriting) {
        // Back to the first column, text, erase to the end of the line (ECMA-48, EL).
        put(stderr, QStringLiteral("\r%1\x1b[K").arg(text.left(78)));
        m_progressShown = true;
    } else {
        put(stderr, text + QLatin1Char('\n'));
    }
}

void Report::raw(const QString &text)
{
    if (!m_verbose)
        return;
    const std::lock_guard lock(m_mutex);
    clearProgress();
    put(stderr, harmless(text));
}

void Report::note(const QString &text)
{
    const std::lock_guard lock(m_mutex);
    line(harmless(text));
}

void Report::result(const QJsonObject &json, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    clearProgress();
    if (m_json)
        put(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)));
    else
        put(stdout, harmless(text));
}

void Report::failure(const Error &error, int exitCode, const QJsonObject &json)
{
    const std::lock_guard lock(m_mutex);
    QString text = QStringLiteral("quaictl: %1: %2").arg(kindName(error.kind), error.message);
    QStringList facts;
    for (auto fact = error.facts.cbegin(); fact != error.facts.cend(); ++fact)
        facts << fact.key() + QLatin1Char('=') + fact.value();
    if (!facts.isEmpty())
        text += QStringLiteral(" (%1)").arg(facts.join(QStringLiteral(", ")));
    line(harmless(text));
    const QStringList detail = error.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &one : detail.mid(0, kDetailLines))
        line(QStringLiteral("    ") + harmless(one));
    if (detail.size() > kDetailLines)
        line(QStringLiteral("    (%1 more lines)").arg(detail.size() - kDetailLines));
    if (!m_json)
        return;
    QJsonObject whole = json;
    whole.insert(QStringLiteral("ok"), false);
    whole.insert(QStringLiteral("exitCode"), exitCode);
    whole.insert(QStringLiteral("error"), toJson(error));
    put(stdout, QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Indented)));
}

void Report::clearProgress()
{
    if (m_progressShown)
        put(stderr, QStringLiteral("\r\x1b[K"));
    m_progressShown = false;
}

void Report::line(const QString &text)
{
    clearProgress();
    put(stderr, text + QLatin1Char('\n'));
}

} // namespace quai::ctl
