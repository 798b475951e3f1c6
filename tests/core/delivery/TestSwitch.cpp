// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/ScratchSite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

const QString kSave = QStringLiteral("-SAVE");
const QString kWorking = QStringLiteral("-GIT");

Result<StepOutcome> run(const ScratchSite &site, Step step)
{
    StepRequest request;
    request.step = step;
    return site.engine().run(request);
}

ino_t inodeOf(const QString &path)
{
    struct stat info = {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_ino : 0;
}

/// An intent as switch_run writes it before the exchange of @p a with @p b.
void writeIntent(const ScratchSite &site, const QString &a, const QString &b, ino_t inodeBefore, const QString &from,
                 const QString &to)
{
    site.write(site.base() + QStringLiteral("/.quai/intent"),
               QStringLiteral("step=test\na=%1\nb=%2\ninode=%3\nrename=%4\t%5\nend\n")
                   .arg(a, b, QString::number(inodeBefore), from, to)
                   .toUtf8());
}

void swapByHand(const QString &a, const QString &b)
{
    QVERIFY(QDir().rename(a, a + QStringLiteral(".x")));
    QVERIFY(QDir().rename(b, a));
    QVERIFY(QDir().rename(a + QStringLiteral(".x"), b));
}

bool mvExchanges()
{
    QProcess help;
    help.start(QStringLiteral("mv"), {QStringLiteral("--help")});
    return help.waitForFinished() && help.readAllStandardOutput().contains("--exchange");
}

} // namespace

/// Steps 2 and 4: the exchange by every means, with plain folders and with links, and what an interruption leaves.
class TestSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gobackAndBackToProdExchange_data();
    void gobackAndBackToProdExchange();
    void outcomeTellsVersionsAndMeans();
    void withoutMeansItIsRefused();
    void twoRenamesOnlyWhenAllowed();
    void servedLinkStaysALink();
    void literalDirrootIsRefusedAcrossFileSystems();
    void gobackWithoutStampIsRefused();
    void gobackWithAnotherVersionIsRefused();
    void halfGobackIsSeenAndEnded();
    void halfBackToProdIsSeenAndEnded();
    void intentWithoutExchangeIsForgotten();
    void tornIntentIsForgotten();
    void metadataIsNotServedAfterBackToProd();
    void backToProdNeedsAVersion();
    void nothingIsLeftInTheServedTree();
    void oneTimeFileOfAnEndedScriptIsRemoved();
};

void TestSwitch::gobackAndBackToProdExchange_data()
{
    QTest::addColumn<QString>("means");
    QTest::addColumn<QString>("program");
    QTest::newRow("php") << QStringLiteral("php-ffi") << QStringLiteral("php");
    QTest::newRow("perl") << QStringLiteral("perl") << QStringLiteral("perl");
    QTest::newRow("python") << QStringLiteral("python3") << QStringLiteral("python3");
    QTest::newRow("mv") << QStringLiteral("mv-exchange") << QStringLiteral("mv");
    QTest::newRow("two renames") << QStringLiteral("rename-twice") << QStringLiteral("mv");
}

void TestSwitch::gobackAndBackToProdExchange()
{
    QFETCH(QString, means);
    QFETCH(QString, program);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("not installed");
    if (means == QLatin1String("mv-exchange") && !mvExchanges())
        QSKIP("the mv of this machine has no --exchange (coreutils before 9.5)");
    ScratchSite site;
    site.secure();
    const ino_t production = inodeOf(site.path());
    const ino_t safe = inodeOf(site.path(kSave));
    const QStringList arguments{means == QLatin1String("rename-twice") ? QStringLiteral("means=none")
                                                                       : QStringLiteral("means=") + means,
                                QStringLiteral("fallback=yes")};
    const Result<remote::ScriptResult> there = site.script(QStringLiteral("goback"), arguments);
    QVERIFY2(there, there ? "" : qPrintable(there.error().message));
    QCOMPARE(there->find("switch")->text(1), means);
    QCOMPARE(inodeOf(site.path()), safe);
    QCOMPARE(inodeOf(site.path(kWorking)), production);
    QVERIFY(!QFile::exists(site.path(kSave)));
    QCOMPARE(site.engine().status()->mode, Mode::Delivery);
    QCOMPARE(site.engine().status()->copy(Copy::Served).completeness, Completeness::Complete);
    const Result<remote::ScriptResult> back = site.script(QStringLiteral("backtoprod"), arguments);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(inodeOf(site.path()), production);
    QCOMPARE(inodeOf(site.path(kSave)), safe);
    QVERIFY(!QFile::exists(site.path(kWorking)));
    QVERIFY(!QFile::exists(site.base() + QStringLiteral("/.quai/intent")));
    QCOMPARE(site.engine().status()->copy(Copy::Save).completeness, Completeness::Complete);
}

void TestSwitch::outcomeTellsVersionsAndMeans()
{
    ScratchSite site;
    site.secure();
    site.writeVersion(site.path(), "2024042200.00");
    const Result<StepOutcome> outcome = run(site, Step::Goback);
    QVERIFY(outcome);
    QCOMPARE(outcome->fromVersion, QStringLiteral("2024042200.00"));
    QCOMPARE(outcome->toVersion, QStringLiteral("2023100900.00"));
    QVERIFY(outcome->switchMicros >= 0);
    QVERIFY(!outcome->switchMeans.isEmpty());
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    // There is no web server here: the operator is told that nothing was proved.
    QVERIFY(outcome->warnings.contains(QStringLiteral("caches-not-fresh")));
}

void TestSwitch::withoutMeansItIsRefused()
{
    ScratchSite site;
    site.secure();
    const Result<remote::ScriptResult> refused = site.script(QStringLiteral("goback"), {QStringLiteral("means=none")});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SwitchUnavailable);
    QCOMPARE(site.engine().status()->mode, Mode::Production);
    QVERIFY(!site.engine().status()->interruption);
}

void TestSwitch::twoRenamesOnlyWhenAllowed()
{
    ScratchSite site;
    site.secure();
    site.site().phpBinary = QStringLiteral("no-such-php");
    StepRequest goback;
    goback.step = Step::Goback;
    // PATH is the server's: perl or python may be there, so ask for what is not.
    const QStringList none{QStringLiteral("means=mv-exchange-of-nobody"), QStringLiteral("fallback=no")};
    QCOMPARE(site.script(QStringLiteral("goback"), none).error().kind, ErrorKind::SwitchUnavailable);
    const QStringList allowed{QStringLiteral("means=mv-exchange-of-nobody"), QStringLiteral("fallback=yes")};
    const Result<remote::ScriptResult> done = site.script(QStringLiteral("goback"), allowed);
    QVERIFY(done);
    QCOMPARE(done->find("switch")->text(1), QStringLiteral("rename-twice"));
}

void TestSwitch::servedLinkStaysALink()
{
    ScratchSite site;
    const QString real = site.base() + QStringLiteral("/code/release");
    QVERIFY(QDir().mkpath(site.base() + QStringLiteral("/code")));
    QVERIFY(QDir().rename(site.path(), real));
    QVERIFY(symlink(QFile::encodeName(real).constData(), QFile::encodeName(site.path()).constData()) == 0);
    // Literal path of the link: harmless, as the real path does not change.
    site.write(real + QStringLiteral("/config.php"), "<?php\n$CFG->dirroot = '" + site.path().toUtf8() + "';\n");
    QVERIFY(site.engine().status()->warnings.contains(QStringLiteral("dirroot-literal-link"))
            == !site.base().contains(QLatin1Char('\'')));
    site.secure();
    QVERIFY(!QFileInfo(site.path(kSave)).isSymLink());
    site.write(real + QStringLiteral("/index.php"), "<?php // production");
    const ino_t production = inodeOf(real);
    QVERIFY(run(site, Step::Goback));
    QVERIFY(QFileInfo(site.path()).isSymLink());
    QCOMPARE(QFileInfo(site.path()).symLinkTarget(), real);
    QCOMPARE(site.read(site.path({}, QStringLiteral("index.php"))), QByteArray("<?php echo 'index';\n"));
    QCOMPARE(inodeOf(site.path(kWorking)), production);
    QCOMPARE(site.engine().status()->mode, Mode::Delivery);
    QVERIFY(site.script(QStringLiteral("backtoprod")));
    QVERIFY(QFileInfo(site.path()).isSymLink());
    QCOMPARE(inodeOf(site.path()), production);
    QCOMPARE(site.engine().status()->copy(Copy::Save).completeness, Completeness::Complete);
}

void TestSwitch::literalDirrootIsRefusedAcrossFileSystems()
{
    struct stat here = {};
    struct stat there = {};
    ScratchSite site;
    const QTemporaryDir other(QStringLiteral("/dev/shm/quai-XXXXXX"));
    if (!other.isValid() || stat(QFile::encodeName(site.base()).constData(), &here) != 0
        || stat(QFile::encodeName(other.path()).constData(), &there) != 0 || here.st_dev == there.st_dev)
        QSKIP("no second file system to write to");
    site.site().base = site.base().section(QLatin1Char('/'), 0, -2) + QStringLiteral("/plain");
    QVERIFY(QDir().mkpath(site.base()));
    const QString real = other.path() + QStringLiteral("/release");
    site.writeVersion(real, "2023100900.00");
    site.write(real + QStringLiteral("/config.php"), "<?php\n$CFG->dirroot   = '" + site.path().toUtf8() + "';\n");
    QVERIFY(symlink(QFile::encodeName(real).constData(), QFile::encodeName(site.path()).constData()) == 0);
    QVERIFY(site.engine().status()->warnings.contains(QStringLiteral("dirroot-literal-link")));
    site.secure();
    const Result<StepOutcome> refused = run(site, Step::Goback);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::DirrootIsLink);
    QCOMPARE(site.engine().status()->mode, Mode::Production);
    // With __DIR__ the names may be exchanged.
    site.write(real + QStringLiteral("/config.php"), "<?php\n$CFG->dirroot = __DIR__;\n");
    site.secure();
    QVERIFY(run(site, Step::Goback));
    QVERIFY(!QFileInfo(site.path()).isSymLink());
    QVERIFY(QFileInfo(site.path(kWorking)).isSymLink());
}

void TestSwitch::gobackWithoutStampIsRefused()
{
    ScratchSite site;
    QCOMPARE(run(site, Step::Goback).error().kind, ErrorKind::StampMissing);
    QVERIFY(!QFile::exists(site.base() + QStringLiteral("/.quai/lock")));
}

void TestSwitch::gobackWithAnotherVersionIsRefused()
{
    ScratchSite site;
    site.secure();
    site.writeVersion(site.path(kSave), "2020061500.00");
    const Result<StepOutcome> refused = run(site, Step::Goback);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::StampMismatch);
    QCOMPARE(refused.error().facts.value(QStringLiteral("copy")), QStringLiteral("SAVE"));
}

void TestSwitch::halfGobackIsSeenAndEnded()
{
    ScratchSite site;
    site.secure();
    const ino_t production = inodeOf(site.path());
    // The process died right after the exchange: the production code still bears the name of the safe copy.
    writeIntent(site, site.path(), site.path(kSave), production, site.path(kSave), site.path(kWorking));
    swapByHand(site.path(), site.path(kSave));
    const Result<SiteStatus> status = site.engine().status();
    QCOMPARE(status->mode, Mode::Delivery);
    QCOMPARE(status->copy(Copy::Working).path, site.path(kSave));
    QVERIFY(status->copy(Copy::Working).exists);
    QVERIFY(!status->copy(Copy::Save).exists);
    QCOMPARE(status->copy(Copy::Served).completeness, Completeness::Complete);
    QVERIFY(status->warnings.contains(QStringLiteral("switch-unfinished")));
    // The next step ends it first.
    QVERIFY(site.script(QStringLiteral("backtoprod")));
    QCOMPARE(inodeOf(site.path()), production);
    QCOMPARE(site.engine().status()->mode, Mode::Production);
    QVERIFY(site.engine().status()->warnings.isEmpty());
}

void TestSwitch::halfBackToProdIsSeenAndEnded()
{
    ScratchSite site;
    site.secure();
    site.goBack();
    const ino_t safe = inodeOf(site.path());
    writeIntent(site, site.path(), site.path(kWorking), safe, site.path(kWorking), site.path(kSave));
    swapByHand(site.path(), site.path(kWorking));
    const Result<SiteStatus> status = site.engine().status();
    QCOMPARE(status->mode, Mode::Production);
    QCOMPARE(status->copy(Copy::Save).completeness, Completeness::Complete);
    QVERIFY(run(site, Step::Goback));
    QCOMPARE(inodeOf(site.path()), safe);
    QCOMPARE(site.engine().status()->mode, Mode::Delivery);
}

void TestSwitch::intentWithoutExchangeIsForgotten()
{
    ScratchSite site;
    site.secure();
    writeIntent(site, site.path(), site.path(kSave), inodeOf(site.path()), site.path(kSave), site.path(kWorking));
    QCOMPARE(site.engine().status()->mode, Mode::Production);
    QVERIFY(site.engine().status()->warnings.isEmpty());
    site.secure();
    QVERIFY(!QFile::exists(site.base() + QStringLiteral("/.quai/intent")));
    QCOMPARE(site.engine().status()->mode, Mode::Production);
}

void TestSwitch::tornIntentIsForgotten()
{
    ScratchSite site;
    site.secure();
    site.write(site.base() + QStringLiteral("/.quai/intent"), "step=goback\na=" + site.path().toUtf8() + "\ninode=1\n");
    QCOMPARE(site.engine().status()->mode, Mode::Production);
    QVERIFY(run(site, Step::Goback));
}

void TestSwitch::metadataIsNotServedAfterBackToProd()
{
    ScratchSite site;
    site.write(site.path({}, QStringLiteral(".git/HEAD")), "ref: refs/heads/main\n");
    site.write(site.path({}, QStringLiteral("mod/forum/.git/HEAD")), "ref: refs/heads/x\n");
    site.secure();
    QVERIFY(site.engine().status()->warnings.contains(QStringLiteral("metadata-served")));
    site.goBack();
    QVERIFY(site.script(QStringLiteral("backtoprod")));
    QVERIFY(!QFile::exists(site.path({}, QStringLiteral(".git"))));
    QVERIFY(!QFile::exists(site.path({}, QStringLiteral("mod/forum/.git"))));
    QVERIFY(!site.engine().status()->warnings.contains(QStringLiteral("metadata-served")));
    QCOMPARE(site.read(site.base() + QStringLiteral("/.quai/metadata/.git/HEAD")),
             QByteArray("ref: refs/heads/main\n"));
}

void TestSwitch::backToProdNeedsAVersion()
{
    ScratchSite site;
    site.secure();
    site.goBack();
    QVERIFY(QFile::remove(site.path(kWorking, QStringLiteral("version.php"))));
    QCOMPARE(site.script(QStringLiteral("backtoprod")).error().kind, ErrorKind::PathMissing);
    QCOMPARE(site.engine().status()->mode, Mode::Delivery);
}

/// The script was ended after it had placed the file and before it wrote the intent of its switch.
void TestSwitch::oneTimeFileOfAnEndedScriptIsRemoved()
{
    ScratchSite site;
    const QString nonce(32, QLatin1Char('a'));
    const QString left = QStringLiteral("quai-%1.php").arg(nonce);
    const QString alike = QStringLiteral("quai-%1.php").arg(QString(32, QLatin1Char('b')));
    const QString named = QStringLiteral("quai-notes.php");
    site.write(site.path({}, left), "<?php const QUAI_NONCE = \"" + nonce.toLatin1() + "\"; ?><?php\n");
    site.write(site.path({}, alike), "\n<?php // of the operator\n");
    site.write(site.path({}, named), "<?php // of the operator\n");
    site.secure();
    for (const QString &tree : {QString(), QStringLiteral("-SAVE")}) {
        QVERIFY(!QFile::exists(site.path(tree, left)));
        QVERIFY(QFile::exists(site.path(tree, alike)));
        QVERIFY(QFile::exists(site.path(tree, named)));
    }
}

void TestSwitch::nothingIsLeftInTheServedTree()
{
    ScratchSite site;
    site.site().url = QStringLiteral("http://127.0.0.1:1");
    site.secure();
    const auto production = ScratchSite::inventory(site.path());
    const auto safe = ScratchSite::inventory(site.path(kSave));
    QVERIFY(run(site, Step::Goback));
    QCOMPARE(ScratchSite::inventory(site.path()), safe);
    QCOMPARE(ScratchSite::inventory(site.path(kWorking)), production);
}

QTEST_GUILESS_MAIN(TestSwitch)
#include "TestSwitch.moc"
