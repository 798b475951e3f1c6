// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Notice.h"
#include "core/sessions/SessionExport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;

namespace {

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(60 * minute);
}

Words words()
{
    return *Words::of(u"fr"_s, QTimeZone("Europe/Paris"));
}

SessionRecord session()
{
    SessionRecord record;
    record.uid = u"u"_s;
    record.site = u"s"_s;
    record.siteName = u"Académie"_s;
    record.title = u"{impact} été"_s;
    record.openedAt = at(0);
    record.openedBy = u"élise@desk"_s;
    return record;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What leaves the history: folders, tables, and the words of mails.
class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folderHoldsEverything();
    void existingFolderIsLeftAlone();
    void csvIsSafeForSpreadsheets();
    void noticeFillsItsPlaceholders();
    void noticeIsEscapedAsHtml();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<History> m_history;
    qint64 m_session = 0;
};

void TestExport::init()
{
    m_history.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_history = *History::open(m_folder->filePath(u"history.sqlite"_s));
    m_session = m_history->sessions().open(session())->id;
    CommandRecord command;
    command.journalId = u"j"_s;
    command.site = u"s"_s;
    command.session = m_session;
    command.owner = u"élise@desk"_s;
    command.step = u"../../up"_s;
    command.comment = u"=HYPERLINK(\"x\"), suite"_s;
    command.startedAt = at(1);
    command.id = *m_history->commands().begin(command);
    command.endedAt = at(2);
    command.outcome = outcome::done;
    QVERIFY(m_history->commands().complete(
        command, {u"sortie\n"_s, {{delivery::FileChange::Kind::Removed, u"a\nb"_s, u"1"_s, {}}}}));
}

void TestExport::folderHoldsEverything()
{
    const auto data = readReport(*m_history, m_session, u"https://m.example.org"_s);
    const QString folder = m_folder->filePath(u"export"_s);
    QVERIFY(exportSession(*data, words(), "%PDF-1"_qba, folder));
    QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name),
             (QStringList{u"report.html"_s, u"report.pdf"_s, u"session.json"_s}));
    const QJsonObject object = QJsonDocument::fromJson(contentOf(folder + u"/session.json"_s)).object();
    QCOMPARE(object.value(u"title"_s).toString(), session().title);
    const QJsonObject row = object.value(u"commands"_s).toArray().first().toObject();
    QCOMPARE(row.value(u"changes"_s).toArray().first().toObject().value(u"path"_s).toString(), u"a\nb"_s);
    QCOMPARE(row.value(u"output"_s).toString(), u"outputs/001-up.txt"_s);
    QCOMPARE(contentOf(folder + u"/outputs/001-up.txt"_s), "sortie\n"_qba);
    QVERIFY(contentOf(folder + u"/report.html"_s).contains("sortie"));
}

void TestExport::existingFolderIsLeftAlone()
{
    const auto data = readReport(*m_history, m_session, {});
    const Status written = exportSession(*data, words(), {}, m_folder->path());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::FileUnwritable);
    QVERIFY(!QFile::exists(m_folder->filePath(u"session.json"_s)));
}

void TestExport::csvIsSafeForSpreadsheets()
{
    const auto csv = exportCsv(*m_history, {});
    QVERIFY(csv);
    const QList<QByteArray> lines = csv->split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.first().startsWith("\xEF\xBB\xBFsite,"));
    QVERIFY2(lines.at(1).contains("\"'=HYPERLINK(\"\"x\"\"), suite\""), lines.at(1).constData());
    QVERIFY(lines.at(1).contains("2026-03-01T12:01:00.000Z"));
    HistoryFilter other;
    other.site = u"autre"_s;
    QCOMPARE(exportCsv(*m_history, other)->count('\n'), 1);
}

void TestExport::noticeFillsItsPlaceholders()
{
    SessionRecord closed = session();
    const MailMessage opening = noticeOf(defaultNotice(words(), MailKind::Opening), closed, u"https://m"_s, words());
    QCOMPARE(opening.subject, u"Ouverture de session de livraison sur Académie"_s);
    QVERIFY(
        opening.text.contains(u"Objet : {impact} été\nPar : élise@desk\nDébut : 01/03/2026 13:00:00 (UTC+01:00)"_s));
    closed.closedAt = at(90);
    closed.closedBy = u"paul@autre"_s;
    closed.impact = u"aucun"_s;
    const MailMessage closing = noticeOf(defaultNotice(words(), MailKind::Closing), closed, {}, words());
    QVERIFY(closing.text.contains(u"Par : paul@autre"_s));
    QVERIFY(closing.text.contains(u"Impact : aucun"_s));
    const MailMessage own = noticeOf({u"{title}\nx {unknown}"_s, u"{"_s}, closed, {}, words());
    QCOMPARE(own.subject, u"{impact} été x {unknown}"_s);
    QCOMPARE(own.text, u"{"_s);
}

void TestExport::noticeIsEscapedAsHtml()
{
    SessionRecord hostile = session();
    hostile.title = u"<script>alert(1)</script>"_s;
    const MailMessage mail = noticeOf(defaultNotice(words(), MailKind::Opening), hostile, {}, words());
    QVERIFY(!mail.html.contains(u"<script>"_s));
    QVERIFY(mail.text.contains(u"<script>"_s));
}

QTEST_GUILESS_MAIN(TestExport)
#include "TestExport.moc"
