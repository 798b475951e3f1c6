// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/pdf/PdfReport.h"
#include "tests/bench/Benchmarks.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace quai::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFiles = 5'000;
constexpr int kRounds = 5;
constexpr double kMostMs = 2'000;
constexpr double kMostBytes = 2e6;

/// The update of a session: 5,000 files of 130 components, with the output that git prints of them.
sessions::CommandDetail changedFiles()
{
    sessions::CommandDetail detail;
    for (int i = 0; i < kFiles; ++i) {
        const QString path = u"%1/plugin%2/classes/output/page_number_%3.php"_s.arg(i % 3 == 0 ? u"mod"_s : u"local"_s)
                                 .arg(i % 65)
                                 .arg(i);
        const auto kind = i % 10 == 0 ? delivery::FileChange::Kind::Added : delivery::FileChange::Kind::Modified;
        detail.changes.append({kind, path, QString::number(i), QString::number(i + 1)});
        detail.output += u" %1 | %2 +++---\n"_s.arg(path).arg(i % 90);
    }
    return detail;
}

Result<qint64> fillSession(sessions::History &history)
{
    sessions::SessionRecord session;
    session.uid = u"bench"_s;
    session.site = u"campus"_s;
    session.title = u"5000 fichiers"_s;
    session.openedAt = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const Result<sessions::SessionRecord> opened = history.sessions().open(session);
    if (!opened)
        return fail(opened.error());
    const QStringList steps{u"syncback"_s, u"goback"_s, u"update"_s, u"backtoprod"_s};
    for (const QString &step : steps) {
        sessions::CommandRecord command;
        command.journalId = step;
        command.site = u"campus"_s;
        command.session = opened->id;
        command.owner = u"operator@desk"_s;
        command.step = step;
        command.startedAt = session.openedAt;
        const Result<qint64> id = history.commands().begin(command);
        if (!id)
            return id;
        command.id = *id;
        command.endedAt = command.startedAt.addSecs(60);
        command.outcome = sessions::outcome::done;
        const sessions::CommandDetail detail
            = step == u"update"_s ? changedFiles() : sessions::CommandDetail{u"done\n"_s, {}};
        if (Status completed = history.commands().complete(command, detail); !completed)
            return fail(std::move(completed).error());
    }
    return opened->id;
}

} // namespace

Measurements measureReport(Context &)
{
    const QTemporaryDir folder;
    const auto history = sessions::History::open(folder.filePath(u"history.sqlite"_s));
    if (!history)
        return fail(history.error());
    const Result<qint64> session = fillSession(**history);
    if (!session)
        return fail(session.error());
    const auto words = sessions::Words::of(u"fr"_s, QTimeZone::utc());
    if (!words)
        return fail(words.error());
    QList<double> times;
    double bytes = 0;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        // With the reading: it is what the operator waits for.
        const auto data = sessions::readReport(**history, *session, u"https://campus.example.org"_s);
        if (!data)
            return fail(data.error());
        const Result<QByteArray> pdf = sessions::pdfRenderer()(*data, *words, {});
        if (!pdf)
            return fail(pdf.error());
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        bytes = static_cast<double>(pdf->size());
    }
    Measurement one;
    one.name = u"report_pdf_ms"_s;
    one.value = median(times);
    one.unit = u"ms"_s;
    one.detail
        = u"a session with %1 changed files, median of %2, %3 bytes"_s.arg(kFiles).arg(kRounds).arg(bytes, 0, 'f', 0);
    one.valueAtMost(kMostMs);
    one.pass = one.pass && bytes <= kMostBytes;
    return QList<Measurement>{one};
}

} // namespace quai::bench
