// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/CheckRunner.h"
#include "core/codebase/Comparison.h"
#include "core/codebase/Gatherer.h"
#include "core/codebase/LocalCommand.h"
#include "core/codebase/ProjectText.h"
#include "core/git/Export.h"
#include "tests/core/codebase/MoodleSource.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>

#include <thread>

using namespace quai;
using namespace quai::codebase;

namespace {

/// A project of one plugin with these files and these commands, built.
struct Scene
{
    explicit Scene(const QMap<QByteArray, QByteArray> &more = {}, const QStringList &commands = {})
    {
        moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
        QMap<QByteArray, QByteArray> files = tests::pluginFiles("mod_hvp", "2023010100");
        files.insert(more);
        hvp.commit(QStringLiteral("refs/heads/main"), files);
        Project project;
        project.name = QStringLiteral("campus");
        project.moodleVersion = QStringLiteral("4.5");
        project.moodleSource = moodle.repository.path();
        project.checks = commands;
        DeclaredPlugin plugin;
        plugin.component = ComponentName::parse(QStringLiteral("mod_hvp")).value();
        plugin.source = hvp.repository.path();
        project.plugins = {plugin};
        CodebasePlace place;
        place.folder = home.filePath(QStringLiteral("campus"));
        place.cacheFolder = home.filePath(QStringLiteral("cache.git"));
        const git::Signature author{QStringLiteral("Test"), QStringLiteral("t@example.org"),
                                    QDateTime::currentDateTimeUtc()};
        if (!ProjectFolder::create(place.folder, formatProject(project).value(), author))
            qFatal("no project");
        codebase = std::move(OpenCodebase::open(place, nullptr).value());
        if (!gather(codebase->cache(), codebase->folder(), codebase->workshop(), nullptr, {})
            || !codebase->workshop().build(codebase->workshop().resolve().value()))
            qFatal("not built");
        built = readSide(*codebase, Side::built()).value();
    }
    Result<CheckReport> run(const CancelToken &cancel = {}) { return runChecks(*codebase, built, {}, cancel); }

    QTemporaryDir home;
    tests::Scratch moodle;
    tests::Scratch hvp;
    std::unique_ptr<OpenCodebase> codebase;
    Workshop::Built built;
};

} // namespace

class TestCheckRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syntaxErrorsNameTheirPlace();
    void theProjectsCommandsRunInACheckout();
    void reportsAreKeptWithTheTree();
    void aCancelEndsEverythingThatRuns();
    void exportWritesLinksAndBitsAndOverNothing();
};

void TestCheckRunner::syntaxErrorsNameTheirPlace()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty())
        QSKIP("php is not installed");
    const CheckReport good = Scene().run().value();
    QVERIFY(good.passed());
    QCOMPARE(good.outcomes.size(), 1);
    QCOMPARE(good.outcomes.constFirst().files, 2);

    // Moodle's own files, tests' fixtures and what is no PHP are not looked at.
    const CheckReport bad = Scene({{"classes/odd name.php", "<?php\n\nfunction f( {\n"},
                                   {"tests/fixtures/broken.php", "<?php ((\n"},
                                   {"readme.txt", "<?php ((\n"},
                                   {"more/one.php", "<?php ((\n"},
                                   {"more/two.php", "<?php ((\n"},
                                   {"more/three.php", "<?php ((\n"},
                                   {"twice.php", "<?php\nfunction a() {}\nfunction a() {}\n"}})
                                .run()
                                .value();
    QVERIFY(!bad.passed());
    const CheckOutcome outcome = bad.outcomes.constFirst();
    QCOMPARE(outcome.files, 7);
    const QStringList lines = outcome.output.split(QLatin1Char('\n'));
    QVERIFY2(lines.size() == 5, qPrintable(outcome.output));
    QVERIFY2(lines.at(0).startsWith(QStringLiteral("mod/hvp/classes/odd name.php:3: ")), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(4).startsWith(QStringLiteral("mod/hvp/twice.php:3: ")), qPrintable(lines.at(4)));
}

void TestCheckRunner::theProjectsCommandsRunInACheckout()
{
    Scene scene({},
                {QStringLiteral("test -f config-dist.php && test -f mod/hvp/lib.php && echo whole"),
                 QStringLiteral("echo trouble >&2; exit 3"), QStringLiteral("kill -9 $$")});
    const CheckReport report = scene.run().value();
    QCOMPARE(report.outcomes.size(), 4);
    QVERIFY(report.outcomes.at(1).passed);
    QCOMPARE(report.outcomes.at(1).output, QStringLiteral("whole\n"));
    QVERIFY(!report.outcomes.at(2).passed);
    QCOMPARE(report.outcomes.at(2).exitStatus, 3);
    QCOMPARE(report.outcomes.at(2).output, QStringLiteral("trouble\n"));
    QCOMPARE(report.outcomes.at(3).exitStatus, -1);
    QVERIFY(!report.passed());
}

void TestCheckRunner::reportsAreKeptWithTheTree()
{
    Scene scene({}, {QStringLiteral("echo fine")});
    const CheckReport report = scene.run().value();
    QVERIFY(checkReports(scene.codebase->folder()).isEmpty());
    QVERIFY(saveCheckReport(*scene.codebase, report));
    const QMap<QString, CheckReport> kept = checkReports(scene.codebase->folder());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.value(scene.built.tree.toHex()).outcomes, report.outcomes);
    QVERIFY(kept.value(scene.built.tree.toHex()).passed());
    QCOMPARE(CheckReport::fromText("{}").error().kind, ErrorKind::ParseFailed);
}

void TestCheckRunner::aCancelEndsEverythingThatRuns()
{
    QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("alive"));
    LocalCommand command;
    command.program = QStringLiteral("/bin/sh");
    // A child of its own that would write when nobody ended it.
    command.arguments = {QStringLiteral("-c"), QStringLiteral("(sleep 1.5; touch '%1') & wait").arg(mark)};
    CancelSource cancel;
    command.cancel = cancel.get_token();
    std::jthread later([&cancel] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        cancel.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(runLocally(command).error().kind, ErrorKind::Cancelled);
    QVERIFY2(clock.elapsed() < 1200, qPrintable(QString::number(clock.elapsed())));
    QTest::qWait(1700);
    QVERIFY(!QFileInfo::exists(mark));
    command.program = QStringLiteral("/nowhere/at/all");
    command.cancel = {};
    QCOMPARE(runLocally(command).error().kind, ErrorKind::ToolMissing);
}

void TestCheckRunner::exportWritesLinksAndBitsAndOverNothing()
{
    tests::Scratch scratch;
    const git::ObjectId blob = git::writeBlob(scratch.repository, "x").value();
    const git::ObjectId link = git::writeBlob(scratch.repository, "target").value();
    const git::ObjectId tree = git::composeTree(scratch.repository, {},
                                                {{"a/run.sh", blob, git::EntryKind::Executable},
                                                 {"a/link", link, git::EntryKind::Link},
                                                 {"b/c.txt", blob, git::EntryKind::File}})
                                   .value();
    QTemporaryDir folder;
    QCOMPARE(git::exportTree(scratch.repository, tree, folder.path(), {"a"}, {}, {}).value(), 2);
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a/run.sh"))).isExecutable());
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a/link"))).isSymLink());
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("b"))));
    // A second one does not write over what is there.
    QCOMPARE(git::exportTree(scratch.repository, tree, folder.path(), {"a"}, {}, {}).error().kind,
             ErrorKind::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestCheckRunner)
#include "TestCheckRunner.moc"
