// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/pdf/PdfReport.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;
using delivery::FileChange;

namespace {

Words words(const QString &language = u"fr"_s)
{
    return *Words::of(language, QTimeZone("Europe/Paris"));
}

CommandRecord commandAt(int minute, const QString &step)
{
    CommandRecord command;
    command.journalId = QString::number(minute);
    command.site = u"s"_s;
    command.session = 1;
    command.owner = u"élise@desk"_s;
    command.step = step;
    command.startedAt = QDateTime(QDate(2026, 3, 1), QTime(12, minute), Qt::UTC);
    return command;
}

/// A closed session of three rows; the second one changed @p files files.
Result<ReportData> sampleOf(History &history, int files, const QString &output = u"Updated to revision 42.\n"_s)
{
    SessionRecord session;
    session.uid = u"u"_s;
    session.site = u"s"_s;
    session.siteName = u"Académie <b>d'été</b>"_s;
    session.title = u"Rentrée & \"suite\""_s;
    session.openedAt = QDateTime(QDate(2026, 3, 1), QTime(11, 0), Qt::UTC);
    session.openedBy = u"élise@desk"_s;
    session = *history.sessions().open(session);
    CommandTable commands = history.commands();
    for (const QString &step : {u"syncback"_s, u"update"_s, u"backtoprod"_s}) {
        CommandRecord command = commandAt(step == u"syncback"_s ? 0 : step == u"update"_s ? 10 : 20, step);
        command.session = session.id;
        command.comment = u"</td><script>alert(1)</script>"_s;
        command.id = *commands.begin(command);
        command.endedAt = command.startedAt.addSecs(75);
        command.outcome = step == u"backtoprod"_s ? u"HealthCheckFailed"_s : outcome::done;
        CommandDetail detail;
        if (step == u"update"_s) {
            command.facts = {{u"fromVersion"_s, u"2024100700.00"_s}, {u"toVersion"_s, u"2024100700.01"_s}};
            detail.output = output;
            for (int i = 0; i < files; ++i)
                detail.changes << FileChange{
                    i % 3 == 0 ? FileChange::Kind::Added : FileChange::Kind::Modified,
                    u"mod/plugin%1/classes/local/some_long_name_of_a_class_%2.php"_s.arg(i % 40).arg(i), u"41"_s,
                    u"42"_s};
        }
        if (Status done = commands.complete(command, detail); !done)
            return fail(std::move(done).error());
    }
    session.closedAt = session.openedAt.addSecs(7500);
    session.impact = u"aucun"_s;
    if (Status closed = history.sessions().close(session); !closed)
        return fail(std::move(closed).error());
    return readReport(history, session.id, u"https://moodle.example.org"_s);
}

QString textOf(const QByteArray &pdf, const QString &folder)
{
    QFile file(folder + u"/report.pdf"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess program;
    program.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput());
}

} // namespace

/// The report that stakeholders read.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void componentsAreFolders_data();
    void componentsAreFolders();
    void bothLanguagesHaveTheSameWords();
    void datesNameTheirZone();
    void htmlTellsTheSession();
    void htmlEscapesEverything();
    void longOutputIsShortenedOnlyOnRequest();
    void pdfHasNumberedPages();
    void longLinesStayOnThePage();
    void largeSessionIsQuickAndSmall();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<History> m_history;
};

void TestReport::init()
{
    m_history.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_history = *History::open(m_folder->filePath(u"history.sqlite"_s));
}

void TestReport::componentsAreFolders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("component");
    QTest::newRow("plugin") << u"mod/quiz/lang/en/quiz.php"_s << u"mod/quiz"_s;
    QTest::newRow("admin tool") << u"admin/tool/log/lib.php"_s << u"admin/tool/log"_s;
    QTest::newRow("library") << u"lib/db/install.xml"_s << u"lib"_s;
    QTest::newRow("top") << u"version.php"_s << u"."_s;
    QTest::newRow("one folder") << u"course/lib.php"_s << u"course"_s;
    QTest::newRow("public") << u"public/mod/quiz/lib.php"_s << u"public/mod/quiz"_s;
    QTest::newRow("top of public") << u"public/index.php"_s << u"public"_s;
}

void TestReport::componentsAreFolders()
{
    QFETCH(QString, path);
    QTEST(componentOf(path), "component");
}

void TestReport::bothLanguagesHaveTheSameWords()
{
    QVERIFY(Words::of(u"fr"_s, QTimeZone::utc()));
    QMap<QString, QStringList> keys;
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        QFile file(u":/report/%1.json"_s.arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        keys[language] = QJsonDocument::fromJson(file.readAll()).object().keys();
        QVERIFY(keys[language].size() > 50);
    }
    QCOMPARE(keys[u"fr"_s], keys[u"en"_s]);
    QCOMPARE(Words::of(u"de"_s, QTimeZone::utc()).error().kind, ErrorKind::InvalidInput);
}

void TestReport::datesNameTheirZone()
{
    const QDateTime winter(QDate(2026, 1, 5), QTime(23, 30), Qt::UTC);
    const QDateTime summer(QDate(2026, 7, 5), QTime(23, 30), Qt::UTC);
    QCOMPARE(words().time(winter), u"06/01/2026 00:30:00 (UTC+01:00)"_s);
    QCOMPARE(words().time(summer), u"06/07/2026 01:30:00 (UTC+02:00)"_s);
    QCOMPARE(Words::of(u"en"_s, QTimeZone("America/St_Johns"))->time(winter), u"2026-01-05 20:00:00 (UTC-03:30)"_s);
    QCOMPARE(words().time({}), QString());
    QCOMPARE(words().duration(340), u"340 ms"_s);
    QCOMPARE(words().duration(184'000), u"3 min 4 s"_s);
    QCOMPARE(words().duration(7'500'000), u"2 h 5 min"_s);
}

void TestReport::htmlTellsTheSession()
{
    const auto data = sampleOf(*m_history, 9);
    QVERIFY(data);
    const QString html = ReportHtml(words()).render(*data);
    for (const QString &wanted :
         {u"Rapport de session de livraison"_s, u"01/03/2026 12:00:00 (UTC+01:00)"_s, u"2 h 5 min"_s,
          u"2024100700.00 → 2024100700.01"_s, u"Sécurisation"_s, u"Échec : le site ne répondait pas bien"_s,
          u"1 min 15 s"_s, u"mod/plugin8"_s, u"some_long_name_of_a_class_8.php"_s, u"Updated to revision 42."_s,
          u"aucun"_s, u"https://moodle.example.org"_s})
        QVERIFY2(html.contains(wanted), qPrintable(wanted));
    QVERIFY(!html.contains(u"1970"_s));
    QCOMPARE(words().outcome(u"NoSuchKind"_s), u"Échec (NoSuchKind)"_s);
    QVERIFY(ReportHtml(words(u"en"_s)).render(*data).contains(u"Failed: the site did not answer well"_s));
    // Nothing is fetched by who opens it.
    QVERIFY(!html.contains(QRegularExpression(u"(src|href)="_s)));
}

void TestReport::htmlEscapesEverything()
{
    const auto data = sampleOf(*m_history, 1, u"</pre><img src=x>\x1b[31mred\n"_s);
    const QString html = ReportHtml(words()).render(*data);
    QVERIFY(!html.contains(u"<script>"_s));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(!html.contains(u"<b>"_s));
    QVERIFY(!html.contains(QChar(0x1b)));
    QVERIFY(html.contains(u"␛[31mred"_s));
}

void TestReport::longOutputIsShortenedOnlyOnRequest()
{
    const QString output = u"first\n"_s + QString(5000, u'x') + u"\nlast"_s;
    const auto data = sampleOf(*m_history, 1, output);
    QVERIFY(ReportHtml(words()).render(*data).contains(output));
    const QString shortened = ReportHtml(words()).render(*data, 1000);
    QVERIFY(shortened.contains(u"first"_s));
    QVERIFY(shortened.contains(u"last"_s));
    QVERIFY(shortened.contains(u"4011 caractères omis"_s));
}

void TestReport::pdfHasNumberedPages()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const auto data = sampleOf(*m_history, 600);
    const auto pdf = renderPdf(*data, words(), {u"Académie"_s, u"/nowhere.png"_s});
    QVERIFY2(pdf, qPrintable(pdf ? QString() : pdf.error().message));
    const QString text = textOf(*pdf, m_folder->path());
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 4);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages.at(i).contains(u"Page %1 / %2"_s.arg(i + 1).arg(pages.size())), qPrintable(pages.at(i)));
        QVERIFY(pages.at(i).contains(u"Académie"_s));
    }
    QVERIFY(pages.first().contains(u"Sommaire"_s));
    // Each heading stands on the page that the contents name.
    static const QRegularExpression entry(u"^ *(Annexe [AB] : .*?) {2,}(\\d+)$"_s, QRegularExpression::MultilineOption);
    int entries = 0;
    for (auto it = entry.globalMatch(pages.first()); it.hasNext(); ++entries) {
        const QRegularExpressionMatch match = it.next();
        QVERIFY(pages.at(match.captured(2).toInt() - 1).contains(match.captured(1)));
    }
    QCOMPARE(entries, 2);
}

void TestReport::longLinesStayOnThePage()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const QString line = QString(1500, u'x') + u"END"_s;
    const auto data = sampleOf(*m_history, 1, line);
    const auto pdf = renderPdf(*data, words(), {});
    QVERIFY(pdf);
    const QStringList lines = textOf(*pdf, m_folder->path()).split(u'\n');
    qsizetype longest = 0;
    int letters = 0;
    for (const QString &one : lines) {
        longest = std::max(longest, one.trimmed().size());
        letters += static_cast<int>(one.count(u'x'));
    }
    QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
    QVERIFY(letters >= 1500);
}

void TestReport::largeSessionIsQuickAndSmall()
{
    QString output;
    for (int i = 0; i < 5000; ++i)
        output += u"U    mod/plugin/classes/local/some_long_name_of_a_class_%1.php\n"_s.arg(i);
    const auto data = sampleOf(*m_history, 5000, output);
    QVERIFY(data);
    QCOMPARE(data->changedFiles, 5000);
    QElapsedTimer timer;
    timer.start();
    const auto pdf = renderPdf(*data, words(), {});
    QVERIFY(pdf);
    qInfo("%lld ms, %lld bytes", timer.elapsed(), static_cast<long long>(pdf->size()));
    QVERIFY(pdf->size() <= 2'000'000);
    // Generous: the machine may be busy. dev/bench has the real limit.
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_MAIN(TestReport)
#include "TestReport.moc"
