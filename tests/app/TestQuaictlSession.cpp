// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sessions/SmtpSink.h"
#include "tests/support/CtlRun.h"
#include "tests/support/Farm.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <algorithm>

using namespace quai::test;
using namespace Qt::StringLiterals;

/// Delivery sessions by the program itself, over a real site and a real SMTP server.
class TestQuaictlSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsageExitsWith2_data();
    void wrongUsageExitsWith2();
    void withoutASessionAStepIsRefused();
    void aWholeDeliveryInASession();
    void aReportIsSentAgain();
    void aKilledProgramLeavesAnHonestRow();
    void closingInDeliveryWantsAReason();
    void mailsWaitForTheServer();
    void sessionsOfToolDeliveryAreImported();

private:
    CtlRun run(const QStringList &arguments);
    CtlRun deliver(const QString &verb);
    void useMailServer(int port);

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git};
    SmtpSink m_sink;
    QTemporaryDir m_folder;
    QString m_sites;
};

CtlRun TestQuaictlSession::run(const QStringList &arguments)
{
    return CtlRun::start(QStringList{u"--config"_s, m_sites, u"--no-keychain"_s, u"--json"_s} + arguments);
}

CtlRun TestQuaictlSession::deliver(const QString &verb)
{
    return run({u"deliver"_s, verb, u"campus"_s, u"--yes"_s});
}

void TestQuaictlSession::useMailServer(int port)
{
    const QString folder = CtlRun::home() + u"/config/quai"_s;
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/mail.yml"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"version: 1\nserver:\n  host: 127.0.0.1\n  port: %1\n  security: none\nsender:\n"
               "  address: quai@example.org\n  name: Équipe Quai\n"_s.arg(port)
                   .toUtf8());
}

void TestQuaictlSession::initTestCase()
{
    const QString why = m_sink.start();
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    QUAI_START_FARM(m_farm);
    m_sites = m_folder.filePath(u"sites.yml"_s);
    const FarmSite site = m_farm.site(u"git"_s);
    const CtlRun added = run({u"site"_s,
                              u"add"_s,
                              u"--name"_s,
                              u"Campus"_s,
                              u"--url"_s,
                              site.url,
                              u"--server"_s,
                              u"farm"_s,
                              u"--ssh-config"_s,
                              m_farm.sshTarget().configFile,
                              u"--base"_s,
                              site.base,
                              u"--dir"_s,
                              site.dir,
                              u"--method"_s,
                              u"git"_s,
                              u"--repository"_s,
                              site.repository,
                              u"--branch"_s,
                              site.branch,
                              u"--sessions"_s,
                              u"--report-recipients"_s,
                              u"chef@example.org,équipe@example.org"_s.replace(u'é', u'e')});
    QVERIFY2(added.exitCode == 0, added.err.constData());
    QVERIFY(added.json()[u"site"_s][u"sessions"_s].toBool());
    useMailServer(m_sink.server(quai::sessions::SmtpServer::Security::None).port);
}

void TestQuaictlSession::wrongUsageExitsWith2_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"session", "session fly", "session open", "session open campus", "session note campus",
                             "session show 4711", "session show nowhere", "session report 4711 --output x",
                             "session export 1", "session open campus --title T --planned-end soon", "session mails 1"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestQuaictlSession::wrongUsageExitsWith2()
{
    QFETCH(QString, line);
    const CtlRun failed = run(line.split(u' '));
    QVERIFY2(failed.exitCode == 2, failed.err.constData());
}

void TestQuaictlSession::withoutASessionAStepIsRefused()
{
    for (const QString &verb : {u"syncback"_s, u"all"_s, u"plan"_s}) {
        const CtlRun refused = deliver(verb);
        QVERIFY2(refused.exitCode == 3, qPrintable(verb + QString::fromUtf8(refused.err)));
        if (verb != u"plan"_s)
            QCOMPARE(refused.json()[u"error"_s][u"kind"_s].toString(), u"SessionNeeded"_s);
    }
    QVERIFY(!QFile::exists(m_farm.site(u"git"_s).servedPath() + u"-SAVE"_s));
    const CtlRun closing = run({u"session"_s, u"close"_s, u"campus"_s});
    QCOMPARE(closing.exitCode, 3);
}

void TestQuaictlSession::aWholeDeliveryInASession()
{
    QVERIFY(m_farm.release(u"git"_s, {u"--change"_s, u"12"_s}).error.isEmpty());
    const CtlRun opened = run({u"session"_s, u"open"_s, u"campus"_s, u"--title"_s, u"Correctifs d'été"_s,
                               u"--description"_s, u"Sécurité"_s, u"--planned-end"_s, u"2030-01-02T18:00:00Z"_s});
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    QCOMPARE(opened.json()[u"mails"_s][0][u"state"_s].toString(), u"sent"_s);
    QCOMPARE(run({u"session"_s, u"open"_s, u"campus"_s, u"--title"_s, u"Autre"_s}).exitCode, 3);
    for (const QString &verb : {u"syncback"_s, u"goback"_s, u"update"_s, u"backtoprod"_s}) {
        const CtlRun step = deliver(verb);
        QVERIFY2(step.exitCode == 0, qPrintable(verb + QString::fromUtf8(step.err)));
    }
    QCOMPARE(run({u"session"_s, u"note"_s, u"campus"_s, u"--comment"_s, u"Vérifié par téléphone"_s}).exitCode, 0);
    const CtlRun closed = run({u"session"_s, u"close"_s, u"campus"_s, u"--impact"_s, u"Aucun"_s, u"--state"_s,
                               u"En production"_s, u"--follow-up"_s, u"Surveiller"_s});
    QVERIFY2(closed.exitCode == 0, closed.err.constData());
    QVERIFY(!closed.json()[u"session"_s][u"open"_s].toBool());

    const CtlRun shown = run({u"session"_s, u"show"_s, u"campus"_s});
    QStringList steps;
    for (const QJsonValue &command : shown.json()[u"commands"_s].toArray())
        steps << command[u"step"_s].toString() + u'=' + command[u"outcome"_s].toString();
    QCOMPARE(
        steps,
        QStringList({u"syncback=done"_s, u"goback=done"_s, u"update=done"_s, u"backtoprod=done"_s, u"note=done"_s}));
    QVERIFY(shown.json()[u"commands"_s][2][u"changedFiles"_s].toInt() >= 12);

    QCOMPARE(m_sink.arrived().size(), 2);
    const QJsonObject mail = SmtpSink::parsed(m_sink.arrived().last().content);
    QCOMPARE(mail[u"subject"_s].toString(), u"Fermeture de session de livraison sur Campus"_s);
    QCOMPARE(mail[u"parts"_s].toArray().last()[0].toString(), u"application/pdf"_s);
    QCOMPARE(m_sink.arrived().last().to.size(), 2);

    const QString report = m_folder.filePath(u"rapport.pdf"_s);
    QCOMPARE(run({u"session"_s, u"report"_s, u"campus"_s, u"--output"_s, report}).exitCode, 0);
    QFile pdf(report);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(4) == "%PDF");
    const QString page = m_folder.filePath(u"report.html"_s);
    QCOMPARE(run({u"session"_s, u"report"_s, u"campus"_s, u"--language"_s, u"en"_s, u"--output"_s, page}).exitCode, 0);
    QFile html(page);
    QVERIFY(html.open(QIODevice::ReadOnly) && html.readAll().contains("Vérifié par téléphone"));
    const QString folder = m_folder.filePath(u"export"_s);
    QCOMPARE(run({u"session"_s, u"export"_s, u"campus"_s, folder}).exitCode, 0);
    QVERIFY(QFile::exists(folder + u"/session.json"_s) && QFile::exists(folder + u"/report.pdf"_s));
    const QString table = m_folder.filePath(u"all.csv"_s);
    QCOMPARE(run({u"session"_s, u"export"_s, u"csv"_s, table}).exitCode, 0);
    QFile csv(table);
    QVERIFY(csv.open(QIODevice::ReadOnly) && csv.readAll().count('\n') >= 6);
    const CtlRun list = run({u"session"_s, u"list"_s, u"campus"_s, u"--search"_s, u"correctifs"_s});
    QCOMPARE(list.json()[u"sessions"_s].toArray().size(), 1);
}

void TestQuaictlSession::aReportIsSentAgain()
{
    const qsizetype before = m_sink.arrived().size();
    const CtlRun sent
        = run({u"session"_s, u"send"_s, u"campus"_s, u"--to"_s, u"autre@example.org"_s, u"--language"_s, u"fr"_s});
    QVERIFY2(sent.exitCode == 0, sent.err.constData());
    QCOMPARE(m_sink.arrived().size(), before + 1);
    QCOMPARE(m_sink.arrived().last().to, QStringList{u"autre@example.org"_s});
}

void TestQuaictlSession::aKilledProgramLeavesAnHonestRow()
{
    QCOMPARE(run({u"session"_s, u"open"_s, u"campus"_s, u"--title"_s, u"Coupée"_s}).exitCode, 0);
    QFile journal(m_farm.site(u"git"_s).base + u"/.quai/journal.jsonl"_s);
    const auto begun
        = [&journal] { return journal.open(QIODevice::ReadOnly) ? journal.readAll().count("\"kind\":\"begin\"") : -1; };
    const auto before = begun();
    journal.close();
    QVERIFY(before > 0);
    QProcess program;
    program.start(qEnvironmentVariable("QUAICTL"),
                  {u"--config"_s, m_sites, u"--no-keychain"_s, u"deliver"_s, u"syncback"_s, u"campus"_s, u"--yes"_s});
    QElapsedTimer patience;
    patience.start();
    for (auto now = before; now == before && patience.elapsed() < 20'000; now = begun(), journal.close())
        QThread::msleep(2);
    program.kill(); // while the server works
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    const auto rows = [this] { return run({u"session"_s, u"show"_s, u"campus"_s}).json()[u"commands"_s].toArray(); };
    QCOMPARE(rows().size(), 1); // it was written before the step began
    QVERIFY(rows().first()[u"outcome"_s].toString() != u"done"_s);
    // The next start asks the journal: the row is interrupted, and completed as soon as the journal tells its end. What
    // starts here is a remark, a row of its own beside it.
    const auto row = [&rows] {
        const QJsonArray all = rows();
        const auto step = std::find_if(
            all.begin(), all.end(), [](const QJsonValue &each) { return each[u"step"_s].toString() == u"syncback"_s; });
        return step == all.end() ? QJsonObject() : step->toObject();
    };
    QTRY_VERIFY_WITH_TIMEOUT(run({u"session"_s, u"note"_s, u"campus"_s, u"--comment"_s, u"Reprise"_s}).exitCode == 0
                                 && row()[u"outcome"_s].toString() != u"running"_s,
                             20'000);
    const QString outcome = row()[u"outcome"_s].toString();
    QVERIFY2(outcome == u"interrupted"_s || row()[u"facts"_s][u"toldBy"_s].toString() == u"journal"_s,
             qPrintable(outcome));
    QTRY_COMPARE_WITH_TIMEOUT(deliver(u"syncback"_s).exitCode, 0, 40'000); // every step can be run again
    QCOMPARE(run({u"session"_s, u"close"_s, u"campus"_s}).exitCode, 0);
}

void TestQuaictlSession::closingInDeliveryWantsAReason()
{
    QCOMPARE(run({u"session"_s, u"open"_s, u"campus"_s, u"--title"_s, u"Interrompue"_s}).exitCode, 0);
    QCOMPARE(deliver(u"syncback"_s).exitCode, 0);
    QCOMPARE(deliver(u"goback"_s).exitCode, 0);
    const CtlRun refused = run({u"session"_s, u"close"_s, u"campus"_s, u"--impact"_s, u"?"_s});
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.json()[u"error"_s][u"facts"_s][u"mode"_s].toString(), u"delivery"_s);
    const CtlRun closed = run({u"session"_s, u"close"_s, u"campus"_s, u"--reason"_s, u"Fin de journée"_s});
    QVERIFY2(closed.exitCode == 0, closed.err.constData());
    // The way back needs no session.
    QVERIFY2(deliver(u"rescue"_s).exitCode == 0, "rescue");
}

void TestQuaictlSession::mailsWaitForTheServer()
{
    useMailServer(1);
    const qsizetype before = m_sink.arrived().size();
    const CtlRun opened = run({u"session"_s, u"open"_s, u"campus"_s, u"--title"_s, u"Sans serveur"_s});
    QVERIFY2(opened.exitCode == 0, opened.err.constData());
    QCOMPARE(opened.json()[u"mails"_s][0][u"state"_s].toString(), u"queued"_s);
    QVERIFY(opened.err.contains("not sent yet"));
    const CtlRun send = run({u"session"_s, u"send"_s, u"campus"_s});
    QCOMPARE(send.exitCode, 1);
    QCOMPARE(m_sink.arrived().size(), before);
    const CtlRun mails = run({u"session"_s, u"mails"_s});
    QCOMPARE(mails.exitCode, 0);
    QVERIFY(!mails.json()[u"mails"_s][0][u"problem"_s].toString().isEmpty());
    // After the rescue the faulty code still lies beside the site, in Mode Livraison.
    QCOMPARE(run({u"session"_s, u"close"_s, u"campus"_s, u"--reason"_s, u"Suite demain"_s}).exitCode, 0);
}

void TestQuaictlSession::sessionsOfToolDeliveryAreImported()
{
    const QStringList words{u"session"_s, u"import"_s, u"campus"_s};
    const CtlRun none = run(words);
    QCOMPARE(none.exitCode, 3);
    QCOMPARE(none.json()[u"error"_s][u"facts"_s][u"tool"_s].toString(), u"tool_delivery"_s);
    // The plugin's tables, as its db/install.xml has them.
    const QString made = QString::fromUtf8(m_farm.shell(uR"(cd %1 && php <<'PHP'
<?php
define('CLI_SCRIPT', true);
require('config.php');
$DB->change_database_structure('CREATE TABLE {user} (id BIGINT PRIMARY KEY AUTO_INCREMENT, username VARCHAR(100))');
$user = $DB->insert_record('user', (object)['username' => 'élise']);
$DB->change_database_structure('CREATE TABLE {tool_delivery_session} (id BIGINT PRIMARY KEY AUTO_INCREMENT,
    title VARCHAR(255) NOT NULL, description LONGTEXT, impact LONGTEXT, outputstate LONGTEXT, followup LONGTEXT,
    userid BIGINT NOT NULL, timecreated BIGINT NOT NULL, timemodified BIGINT NOT NULL, timeclosed BIGINT NOT NULL,
    sent TINYINT NOT NULL DEFAULT 0)');
$DB->change_database_structure('CREATE TABLE {tool_delivery_session_log} (id BIGINT PRIMARY KEY AUTO_INCREMENT,
    sessionid VARCHAR(255) NOT NULL, command VARCHAR(64) NOT NULL, component VARCHAR(255), comment LONGTEXT,
    timeupdated BIGINT NOT NULL)');
foreach ([['Été \'15', 1436000000, 1436007200], ['Laissée ouverte', 1437000000, 0]] as $row) {
    $DB->insert_record('tool_delivery_session', (object)['title' => $row[0], 'description' => "Une\nautre <b>ligne</b>",
        'impact' => 'aucun', 'userid' => $user, 'timecreated' => $row[1], 'timemodified' => $row[1] + 60,
        'timeclosed' => $row[2]]);
}
foreach (['supersyncback', 'goback', 'update', 'svntoprod'] as $i => $command) {
    $DB->insert_record('tool_delivery_session_log', (object)['sessionid' => '1', 'command' => $command,
        'component' => $i === 2 ? 'mod/forum' : '', 'comment' => 'étape', 'timeupdated' => 1436000100 + 60 * $i]);
}
echo 'made';
PHP)"_s.arg(m_farm.site(u"git"_s).servedPath())));
    QVERIFY2(made.endsWith(u"made"_s), qPrintable(made));
    // Only looked at, by the path of the config.php and the prefix that the site has anyway.
    const QString config = m_farm.site(u"git"_s).servedPath() + u"/config.php"_s;
    const CtlRun plan = run(words + QStringList{u"--plan"_s, u"--moodle-config"_s, config});
    QVERIFY2(plan.exitCode == 0, plan.err.constData());
    QCOMPARE(plan.json()[u"plan"_s][u"sessions"_s].toInt(), 2);
    QCOMPARE(plan.json()[u"plan"_s][u"known"_s].toInt(), 0);
    QCOMPARE(plan.json()[u"plan"_s][u"config"_s].toString(), config);
    const CtlRun elsewhere = run(words + QStringList{u"--moodle-prefix"_s, u"other_"_s});
    QCOMPARE(elsewhere.exitCode, 3);
    QCOMPARE(run(words + QStringList{u"--moodle-config"_s, u"/nowhere/config.php"_s}).exitCode, 3);
    const CtlRun imported = run(words);
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(imported.json()[u"sessions"_s].toInt(), 2);
    QCOMPARE(imported.json()[u"commands"_s].toInt(), 4);
    const CtlRun again = run(words);
    QCOMPARE(again.json()[u"sessions"_s].toInt(), 0);
    QCOMPARE(again.json()[u"commands"_s].toInt(), 0);
    QCOMPARE(again.json()[u"known"_s].toInt(), 2);
    const CtlRun list = run({u"session"_s, u"list"_s, u"campus"_s});
    QJsonObject first;
    for (const QJsonValue &session : list.json()[u"sessions"_s].toArray()) {
        if (session[u"title"_s].toString() == u"Été '15"_s)
            first = session.toObject();
    }
    QCOMPARE(first[u"closedAt"_s].toString(), u"2015-07-04T10:53:20.000Z"_s);
    QCOMPARE(first[u"openedBy"_s].toString(), u"élise@tool_delivery"_s);
    const CtlRun shown = run({u"session"_s, u"show"_s, QString::number(first[u"id"_s].toInt())});
    QStringList steps;
    for (const QJsonValue &command : shown.json()[u"commands"_s].toArray())
        steps << command[u"step"_s].toString();
    QCOMPARE(steps, QStringList({u"syncback"_s, u"goback"_s, u"update"_s, u"backtoprod"_s}));
}

QTEST_GUILESS_MAIN(TestQuaictlSession)
#include "TestQuaictlSession.moc"
