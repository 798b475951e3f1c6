// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Words.h"

#include <QCoreApplication>
#include <QLocale>

#include <span>

namespace quai::ui::words {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Words", source);
}

/// A stable identifier from below and its English source.
struct Wording
{
    const char *identifier;
    const char *sentence;
};

constexpr Wording warnings[] = {
    {"metadata-served",
     QT_TRANSLATE_NOOP("Words", "The folders of the version control (.git, .svn, CVS) can be read through the web.")},
    {"dirroot-literal-link",
     QT_TRANSLATE_NOOP("Words", "config.php sets dirroot to the served link itself: a switch would break the site.")},
    {"code-writable-by-web", QT_TRANSLATE_NOOP("Words", "The web server's user may change the code of the site.")},
};

constexpr Wording stages[] = {
    {"mirror", QT_TRANSLATE_NOOP("Words", "Copying")},
    {"fetch", QT_TRANSLATE_NOOP("Words", "Fetching")},
    {"exchange", QT_TRANSLATE_NOOP("Words", "Switching")},
    {"upgrade", QT_TRANSLATE_NOOP("Words", "Upgrading Moodle")},
};

QString sentenceFor(std::span<const Wording> table, const QString &identifier)
{
    for (const Wording &known : table) {
        if (identifier == QLatin1String(known.identifier))
            return translated(known.sentence);
    }
    return identifier;
}

} // namespace

QString step(delivery::Step step)
{
    switch (step) {
    case delivery::Step::Syncback:
        return translated(QT_TRANSLATE_NOOP("Words", "Securing"));
    case delivery::Step::Goback:
        return translated(QT_TRANSLATE_NOOP("Words", "Start of the delivery"));
    case delivery::Step::Update:
        return translated(QT_TRANSLATE_NOOP("Words", "Update of the code"));
    case delivery::Step::BackToProd:
        return translated(QT_TRANSLATE_NOOP("Words", "Return to production"));
    case delivery::Step::Rescue:
        return translated(QT_TRANSLATE_NOOP("Words", "Emergency return"));
    }
    return {};
}

QString stepNamed(const QString &name)
{
    using delivery::Step;
    for (const Step candidate : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd, Step::Rescue}) {
        if (delivery::stepName(candidate) == name)
            return step(candidate);
    }
    return name;
}

QString mode(delivery::Mode mode)
{
    switch (mode) {
    case delivery::Mode::Production:
        return translated(QT_TRANSLATE_NOOP("Words", "Production mode"));
    case delivery::Mode::Delivery:
        return translated(QT_TRANSLATE_NOOP("Words", "Delivery mode"));
    case delivery::Mode::Unknown:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Words", "Mode unknown"));
}

QString copy(delivery::Copy copy)
{
    switch (copy) {
    case delivery::Copy::Served:
        return translated(QT_TRANSLATE_NOOP("Words", "Served code"));
    case delivery::Copy::Save:
        return translated(QT_TRANSLATE_NOOP("Words", "Backup version"));
    case delivery::Copy::SuperSave:
        return translated(QT_TRANSLATE_NOOP("Words", "Security version"));
    case delivery::Copy::Working:
        return translated(QT_TRANSLATE_NOOP("Words", "Code being modified"));
    }
    return {};
}

QString completeness(delivery::Completeness completeness)
{
    switch (completeness) {
    case delivery::Completeness::Absent:
        return translated(QT_TRANSLATE_NOOP("Words", "absent"));
    case delivery::Completeness::Unstamped:
        return translated(QT_TRANSLATE_NOOP("Words", "not verified"));
    case delivery::Completeness::Incomplete:
        return translated(QT_TRANSLATE_NOOP("Words", "incomplete"));
    case delivery::Completeness::Complete:
        return translated(QT_TRANSLATE_NOOP("Words", "complete"));
    }
    return {};
}

QString method(sites::Method method)
{
    switch (method) {
    case sites::Method::Git:
        return QStringLiteral("Git");
    case sites::Method::Svn:
        return QStringLiteral("Subversion");
    case sites::Method::Cvs:
        return QStringLiteral("CVS");
    }
    return {};
}

QString warning(const QString &identifier)
{
    return sentenceFor(warnings, identifier);
}

QString stage(const QString &identifier)
{
    return sentenceFor(stages, identifier);
}

QString duration(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (seconds < 60)
        return translated(QT_TRANSLATE_NOOP("Words", "%1 s")).arg(seconds);
    if (seconds < 3600)
        return translated(QT_TRANSLATE_NOOP("Words", "%1 min %2 s")).arg(seconds / 60).arg(two(seconds % 60));
    return translated(QT_TRANSLATE_NOOP("Words", "%1 h %2 min")).arg(seconds / 3600).arg(two(seconds / 60 % 60));
}

QString dataSize(qint64 bytes)
{
    if (bytes < 0)
        return QString(QChar(0x2026));
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString dateTime(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : QString();
}

} // namespace quai::ui::words
