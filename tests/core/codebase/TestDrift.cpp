// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/codebase/ReleaseSite.h"

#include <QStandardPaths>

using namespace quai;
using namespace quai::codebase;
using namespace quai::delivery;
using namespace quai::test;

namespace {

/// "A path", "M path", "D path"; "!" behind added PHP.
QStringList described(const Drift &drift)
{
    QStringList lines;
    for (const DriftedFile &file : drift.files) {
        const bool alarming = file.php && file.kind == FileChange::Kind::Added;
        lines.append(QStringLiteral("%1 %2%3")
                         .arg(QLatin1Char("AMD"[static_cast<int>(file.kind)]))
                         .arg(file.path, alarming ? QStringLiteral("!") : QString()));
    }
    lines.sort();
    return lines;
}

/// What strangers and colleagues do to a served folder.
void tamper(const ReleaseSite &site)
{
    const QString tree = site.served();
    writeFile(tree + QStringLiteral("/mod/é/x y.php"), "<?php // hacked\n");
    writeFile(tree + QStringLiteral("/mod/hvp/shell.php"), "<?php system($_GET['c']);\n");
    writeFile(tree + QStringLiteral("/notes.txt"), "hello\n");
    writeFile(tree + QStringLiteral("/config.php"), "<?php // changed, and nobody's business\n");
    site.shell(QStringLiteral("rm config-dist.php; rm -r mod/assign; touch mod/hvp/lib.php; chmod 755 version.php"),
               tree);
}

const QStringList kTampered{
    QStringLiteral("A mod/hvp/shell.php!"),     QStringLiteral("A notes.txt"),
    QStringLiteral("D config-dist.php"),        QStringLiteral("D mod/assign/db/subplugins.json"),
    QStringLiteral("D mod/assign/version.php"), QStringLiteral("M mod/é/x y.php")};

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingBeforeAFirstRelease();
    void aDeliveredReleaseHasNone();
    void whatSomebodyDidIsSeen();
    void withoutGitByChecksums();
    void againstAnotherRelease();
    void whileADeliveryIsGoingOn();
    void aComponentUpdatedAloneIsNone();
};

void TestDrift::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestDrift::nothingBeforeAFirstRelease()
{
    ReleaseSite site;
    const auto drift = site.drift();
    QVERIFY(!drift);
    QCOMPARE(drift.error().kind, ErrorKind::RevisionUnknown);
}

void TestDrift::aDeliveredReleaseHasNone()
{
    ReleaseSite site;
    const auto release = site.release(firstFiles());
    QUAI_DONE(site.update(release));
    site.serve();
    const auto drift = site.drift();
    QUAI_DONE(drift);
    QCOMPARE(described(*drift), QStringList());
    QCOMPARE(drift->commit, release->commit);
    QVERIFY(drift->means == Drift::Means::Git);
}

void TestDrift::whatSomebodyDidIsSeen()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    site.serve();
    tamper(site);
    const QByteArray before = site.snapshot(site.served());
    for (int round = 0; round < 2; ++round) { // the second one with the index of the first
        const auto drift = site.drift();
        QUAI_DONE(drift);
        QCOMPARE(described(*drift), kTampered);
        QVERIFY2(drift->difference.contains("-<?php // odd name\n+<?php // hacked\n"), drift->difference.constData());
        QVERIFY(drift->difference.contains("+<?php system($_GET['c']);"));
        QVERIFY(!drift->difference.contains("nobody's business"));
        QVERIFY(!drift->difference.contains("hello"));
    }
    QCOMPARE(site.snapshot(site.served()), before);
    // Put right again, it is gone.
    QUAI_DONE(site.drift());
    site.shell(QStringLiteral("rm -rf mod/hvp/shell.php notes.txt && git --git-dir='%1/code.git' --work-tree=. "
                              "checkout -q -f refs/quai/head -- .")
                   .arg(site.own()),
               site.served());
    const auto after = site.drift();
    QUAI_DONE(after);
    QCOMPARE(described(*after), QStringList());
}

void TestDrift::withoutGitByChecksums()
{
    ReleaseSite site(sites::Method::Git);
    const auto release = site.release(firstFiles());
    QUAI_DONE(site.update(release));
    site.serve();
    site.shell(QStringLiteral("rm -rf .quai/code.git"), site.site().base);
    tamper(site);
    const auto unnamed = site.drift();
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().kind, ErrorKind::RevisionUnknown);
    const QByteArray before = site.snapshot(site.served());
    const auto drift = site.drift(release);
    QUAI_DONE(drift);
    QVERIFY(drift->means == Drift::Means::Sums);
    QCOMPARE(described(*drift), kTampered);
    QVERIFY2(drift->difference.contains("-<?php // odd name\n+<?php // hacked\n"), drift->difference.constData());
    QVERIFY(drift->difference.contains("+<?php system($_GET['c']);"));
    QCOMPARE(site.snapshot(site.served()), before);
}

void TestDrift::againstAnotherRelease()
{
    ReleaseSite site;
    const auto first = site.release(firstFiles());
    QUAI_DONE(site.update(first));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    QUAI_DONE(site.update(site.release(files)));
    site.serve();
    const auto drift = site.drift(first);
    QUAI_DONE(drift);
    QCOMPARE(described(*drift), QStringList{QStringLiteral("M mod/hvp/lib.php")});
    const auto again = site.drift();
    QUAI_DONE(again);
    QVERIFY(again->isNone());
}

void TestDrift::whileADeliveryIsGoingOn()
{
    ReleaseSite site;
    const auto first = site.release(firstFiles());
    QUAI_DONE(site.update(first));
    site.serve();
    site.withdraw();
    QMap<QByteArray, QByteArray> files = firstFiles();
    files.remove("mod/hvp/lib.php");
    QUAI_DONE(site.update(site.release(files)));
    // The copy that is served meanwhile is still the first one.
    const auto drift = site.drift(first);
    QUAI_DONE(drift);
    QCOMPARE(described(*drift), QStringList());
}

void TestDrift::aComponentUpdatedAloneIsNone()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    files["lib/big.txt"] = "not this one\n";
    QUAI_DONE(site.update(site.release(files), LocalChanges::Stop, QStringLiteral("mod/hvp")));
    site.serve();
    const auto drift = site.drift();
    QUAI_DONE(drift);
    QCOMPARE(described(*drift), QStringList());
}

QTEST_GUILESS_MAIN(TestDrift)
#include "TestDrift.moc"
