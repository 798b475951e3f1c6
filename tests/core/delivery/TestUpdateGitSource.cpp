// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/GitSite.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

/// Step 3 by git: the repository, its branch and its password as the site declares them.
class TestUpdateGitSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRewrittenBranchIsFollowed();
    void anotherBranchIsSwitchedTo();
    void anotherBranchOfTheSameCommitIsSwitchedTo();
    void anUnreachableRepositoryChangesNothing();
    void optionsInTheSourceAreRefused();
    void thePasswordTravelsOnStdinOnly();
};

void TestUpdateGitSource::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestUpdateGitSource::aRewrittenBranchIsFollowed()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // again\n");
    site.shell(QStringLiteral("git add -A && git commit -q --amend -m rewritten"), site.upstream());
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes), QStringList{QStringLiteral("M lib/other.php")});
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateGitSource::anotherBranchIsSwitchedTo()
{
    GitSite site;
    site.shell(QStringLiteral("git checkout -q -b MOODLE_405_STABLE"), site.upstream());
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // 4.5\n");
    site.commit();
    site.shell(QStringLiteral("git tag v4.5"), site.upstream());
    site.site().source.branch = QStringLiteral("MOODLE_405_STABLE");
    QUAI_DONE(site.update());
    QCOMPARE(site.shell(QStringLiteral("git symbolic-ref HEAD; git status --porcelain"), site.working()),
             QByteArray("refs/heads/MOODLE_405_STABLE\n"));
    site.site().source.branch = QStringLiteral("v4.5");
    const auto tag = site.update();
    QUAI_DONE(tag);
    QVERIFY(tag->changes.isEmpty());
    site.site().source.branch = QStringLiteral("nowhere");
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
}

void TestUpdateGitSource::anotherBranchOfTheSameCommitIsSwitchedTo()
{
    GitSite site;
    site.shell(QStringLiteral("git branch MOODLE_405_STABLE"), site.upstream());
    QUAI_DONE(site.update());
    site.site().source.branch = QStringLiteral("MOODLE_405_STABLE");
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->changes.isEmpty());
    QCOMPARE(site.shell(QStringLiteral("git symbolic-ref HEAD; git status --porcelain"), site.working()),
             QByteArray("refs/heads/MOODLE_405_STABLE\n"));
}

void TestUpdateGitSource::anUnreachableRepositoryChangesNothing()
{
    GitSite site;
    const QByteArray before = site.snapshot(site.working());
    for (const QString &repository : {site.folder() + QStringLiteral("/nowhere"), QStringLiteral("git://127.0.0.1:1/x"),
                                      QStringLiteral("ext::sh -c 'touch %1/ran'").arg(site.folder())}) {
        site.site().source.repository = repository;
        const auto refused = site.update();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
        QCOMPARE(refused.error().facts.value(QStringLiteral("repository")), repository);
    }
    QCOMPARE(site.snapshot(site.working()), before);
    QVERIFY(!QFile::exists(site.folder() + QStringLiteral("/ran")));
}

void TestUpdateGitSource::optionsInTheSourceAreRefused()
{
    GitSite site;
    site.site().source.branch = QStringLiteral("--upload-pack=touch ran");
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
}

void TestUpdateGitSource::thePasswordTravelsOnStdinOnly()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty())
        QSKIP("PHP is not installed: it plays the web server");
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    // A repository over "dumb" HTTP (gitprotocol-http(5)) that wants a password.
    site.shell(
        QStringLiteral("mkdir www && git clone -q --bare upstream www/up.git && git -C www/up.git update-server-info"));
    writeFile(
        site.folder() + QStringLiteral("/router.php"),
        "<?php if (($_SERVER['PHP_AUTH_USER'] ?? '') !== 'bot' || $_SERVER['PHP_AUTH_PW'] !== 's3cr3t w$rd') {"
        " header('WWW-Authenticate: Basic realm=\"git\"'); http_response_code(401); exit('no'); }"
        " $f = __DIR__ . '/www' . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);"
        " if (!is_file($f)) { http_response_code(404); exit; } header('Content-Type: text/plain'); readfile($f);");
    const QString address = QStringLiteral("127.0.0.1:%1").arg(freePort());
    QProcess server;
    server.setWorkingDirectory(site.folder());
    server.start(QStringLiteral("php"), {QStringLiteral("-S"), address, QStringLiteral("router.php")});
    QVERIFY(server.waitForStarted());
    QTest::qWait(300);
    // A git that writes down how it was called, before the real one.
    writeFile(site.folder() + QStringLiteral("/bin/git"),
              QByteArray("#!/bin/sh\nprintf '%s ' \"$@\" >>'") + site.folder().toUtf8()
                  + "/calls'\ntr '\\0' ' ' </proc/self/environ >>'" + site.folder().toUtf8() + "/calls'\nexec "
                  + QStandardPaths::findExecutable(QStringLiteral("git")).toUtf8() + " \"$@\"\n");
    site.shell(QStringLiteral("chmod +x bin/git"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", site.folder().toUtf8() + "/bin:" + path);
    site.site().source.repository = QStringLiteral("http://%1/up.git").arg(address);
    site.site().source.branch = QStringLiteral("main");
    site.site().source.user = QStringLiteral("bot");
    UpdateStep wrongStep(site.host(), site.site(), {QStringLiteral("wrong")});
    const auto wrong = wrongStep.run({}, site.status(), {}, {});
    UpdateStep rightStep(site.host(), site.site(), {QStringLiteral("s3cr3t w$rd")});
    const auto outcome = rightStep.run({}, site.status(), {}, {});
    qputenv("PATH", path);
    server.terminate();
    server.waitForFinished();
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::RepositoryUnreachable);
    QUAI_DONE(outcome);
    QCOMPARE(site.difference(), QByteArray());
    const QByteArray calls = readFile(site.folder() + QStringLiteral("/calls"));
    QVERIFY(calls.contains("credential.helper"));
    QVERIFY(!calls.contains("s3cr3t"));
    QVERIFY(!outcome->rawOutput.contains(QStringLiteral("s3cr3t")));
    QCOMPARE(site.shell(QStringLiteral("grep -rl s3cr3t site || true")), QByteArray());
}

QTEST_GUILESS_MAIN(TestUpdateGitSource)
#include "TestUpdateGitSource.moc"
