// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Activation.h"
#include "core/delivery/ReleaseGate.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using quai::test::Farm;

/// The gate before BackToProd and what follows it, on a farm's Moodle with its database and its web server.
class TestRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void aCleanTreePasses();
    void brokenPhpIsRefusedWithItsLine();
    void unchangedBrokenPhpIsSeenByAFullCheckOnly();
    void afterTheStampOnlyNewerFilesAreChecked();
    void marksOfAConflictAreRefused();
    void olderCodeIsRefused();
    void anOlderPluginIsRefused();
    void aMissingPluginIsAWarning();
    void aMissingEnvironmentFileIsRefused();
    void anInterruptedUpdateIsRefused();
    void aTreeWithoutVersionIsRefused();
    void withoutDatabaseTheVerdictSaysSo();

    void nothingPendingOnlyPurgesAndAsks();
    void aPendingUpgradeRuns();
    void aPendingUpgradeIsSkippedWhenAsked();
    void aFailedUpgradeTellsMoodlesWords();
    void aHalfTreeIsNotWell();
    void maintenanceOfTheOperatorIsNotWell();
    void vmoodlesDyingWordsAreNotWell();
    void anUnreachableWebServerIsNotWell();
    void checksThatFailAreListed();

private:
    /// A command as the farm's login user, in the site's base.
    QByteArray shell(const QString &command) const;
    /// The front page as the web server answers it now. After an edit by hand it stays the old one until OPcache looks
    /// at the file again, which it does in a second whose number is more than opcache.revalidate_freq (2) later.
    [[nodiscard]] QByteArray frontPage() const { return shell(QStringLiteral("curl -s '%1/'").arg(m_site.url)); }
    [[nodiscard]] SiteStatus status() const;
    [[nodiscard]] Result<GateReport> examine(ReleaseGate::Lint lint = ReleaseGate::Lint::Changed);
    [[nodiscard]] QList<ErrorKind> refusals();
    /// The version of Moodle in the file @p path, changed.
    void setVersion(const QString &path, const QString &version) const;
    Status activate(StepOutcome &outcome, bool upgrade = true);

    std::unique_ptr<Farm> m_farm;
    std::unique_ptr<remote::SshHost> m_host;
    sites::Site m_site;
    QString m_text;
};

void TestRelease::initTestCase()
{
    m_farm = std::make_unique<Farm>(Farm::Ssh | Farm::Web | Farm::Db | Farm::Git);
    m_farm->setSize(80, 1 << 18);
    QUAI_START_FARM(*m_farm);
    m_site = m_farm->declaration(QStringLiteral("git"));
    m_host = std::make_unique<remote::SshHost>(ssh::makePool(m_site.server));
    shell(QStringLiteral("cp -a moodle pristine"));
}

void TestRelease::cleanupTestCase()
{
    m_host.reset();
    m_farm.reset();
}

void TestRelease::init()
{
    m_site = m_farm->declaration(QStringLiteral("git"));
    shell(QStringLiteral("rm -rf moodle-GIT .quai && mkdir -m 700 .quai && rsync -a --delete pristine/ moodle/"
                         " && cp -a moodle moodle-GIT && rm -f '%1/climaintenance.html'")
              .arg(m_farm->site(QStringLiteral("git")).dataroot));
}

QByteArray TestRelease::shell(const QString &command) const
{
    int exitStatus = -1;
    const QByteArray out = m_farm->shell(QStringLiteral("cd '%1' && (%2) 2>&1").arg(m_site.base, command), &exitStatus);
    if (exitStatus != 0)
        QTest::qFail(qPrintable(command), __FILE__, __LINE__);
    return out;
}

SiteStatus TestRelease::status() const
{
    SiteStatus status;
    status.mode = Mode::Delivery;
    for (const Copy copy : {Copy::Served, Copy::Save, Copy::SuperSave, Copy::Working}) {
        CopyState state;
        state.copy = copy;
        state.path = m_site.servedPath() + (copy == Copy::Working ? QStringLiteral("-GIT") : QString());
        status.copies.append(state);
    }
    return status;
}

Result<GateReport> TestRelease::examine(ReleaseGate::Lint lint)
{
    ReleaseGate gate(*m_host, m_site);
    return gate.examine(status(), {}, {}, lint);
}

QList<ErrorKind> TestRelease::refusals()
{
    QList<ErrorKind> kinds;
    const Result<GateReport> report = examine();
    if (!report)
        return {report.error().kind};
    for (const Error &refusal : report->refusals)
        kinds.append(refusal.kind);
    return kinds;
}

void TestRelease::setVersion(const QString &path, const QString &version) const
{
    shell(QStringLiteral("sed -i -E 's/(version *= *)[0-9.]+/\\1%1/' %2").arg(version, path));
}

Status TestRelease::activate(StepOutcome &outcome, bool upgrade)
{
    StepRequest request;
    request.step = Step::BackToProd;
    request.upgradeDatabase = upgrade;
    Listener listener;
    m_text.clear();
    listener.onText = [this](const QString &text) { m_text += text; };
    Activation activation(*m_host, m_site);
    return activation.afterSwitch(request, outcome, listener, {});
}

void TestRelease::aCleanTreePasses()
{
    const Result<GateReport> report = examine();
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QVERIFY(report->refusals.isEmpty());
    QVERIFY(report->databaseRead);
    QVERIFY(!report->databaseUpgrade);
    QCOMPARE(report->filesLinted, 0);
    QVERIFY2(report->warnings.isEmpty(), qPrintable(report->warnings.join(QLatin1Char(' '))));
    QVERIFY(!report->toVersion.isEmpty());
    QCOMPARE(report->fromVersion, report->toVersion);
    ReleaseGate gate(*m_host, m_site);
    QVERIFY(gate.check(status(), {}, {}));
}

void TestRelease::brokenPhpIsRefusedWithItsLine()
{
    shell(QStringLiteral(
        "printf '<?php\\n\\nfunction a( {\\n' > moodle-GIT/local/bad.php;"
        "printf '<?php\\nfunction a() { break; }\\n' > 'moodle-GIT/local/only the compiler.php';"
        "mkdir -p moodle-GIT/local/tests/fixtures; echo '<?php (' > moodle-GIT/local/tests/fixtures/x.php"));
    ReleaseGate gate(*m_host, m_site);
    const Result<GateReport> refused = gate.check(status(), {}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LintFailed);
    QVERIFY2(refused.error().detail.startsWith(QStringLiteral("local/bad.php:3: syntax error")),
             qPrintable(refused.error().detail));
    QVERIFY2(refused.error().detail.contains(QStringLiteral("\nlocal/only the compiler.php:2: ")),
             qPrintable(refused.error().detail));
    QVERIFY(!refused.error().detail.contains(QStringLiteral("fixtures")));
}

void TestRelease::unchangedBrokenPhpIsSeenByAFullCheckOnly()
{
    shell(QStringLiteral("echo '<?php (' > moodle/local/bad.php; cp -p moodle/local/bad.php moodle-GIT/local/"));
    QVERIFY(refusals().isEmpty());
    const Result<GateReport> full = examine(ReleaseGate::Lint::Full);
    QVERIFY(full);
    QCOMPARE(full->refusals.size(), 1);
    QCOMPARE(full->refusals.constFirst().kind, ErrorKind::LintFailed);
    QVERIFY(full->filesLinted > 20);
}

void TestRelease::afterTheStampOnlyNewerFilesAreChecked()
{
    shell(QStringLiteral(
        "echo '<?php (' > moodle-GIT/local/before.php; sleep 0.05; mkdir -p .quai/stamps; echo x > .quai/stamps/SAVE"));
    QVERIFY(refusals().isEmpty());
    // An old time does not hide it.
    shell(QStringLiteral(
        "sleep 0.05; echo '<?php (' > moodle-GIT/local/after.php; touch -d '2001-01-01' moodle-GIT/local/after.php"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    QCOMPARE(report->refusals.size(), 1);
    QVERIFY2(report->refusals.constFirst().detail.startsWith(QStringLiteral("local/after.php:")),
             qPrintable(report->refusals.constFirst().message + report->refusals.constFirst().detail));
}

void TestRelease::marksOfAConflictAreRefused()
{
    shell(QStringLiteral("printf 'a\\n<<<<<<< x\\n1\\n=======\\n2\\n>>>>>>> y\\n' > moodle-GIT/local/a.js;"
                         "printf 'Title\\n=======\\n' > moodle-GIT/local/fine.js"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    QCOMPARE(report->refusals.size(), 1);
    QCOMPARE(report->refusals.constFirst().kind, ErrorKind::LocalModifications);
    QCOMPARE(report->refusals.constFirst().detail, QStringLiteral("local/a.js"));
}

void TestRelease::olderCodeIsRefused()
{
    setVersion(QStringLiteral("moodle-GIT/version.php"), QStringLiteral("2019010100.00"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    QCOMPARE(report->refusals.size(), 1);
    const Error refusal = report->refusals.constFirst();
    QCOMPARE(refusal.kind, ErrorKind::DowngradeRefused);
    QCOMPARE(refusal.facts.value(QStringLiteral("component")), QStringLiteral("core"));
    QCOMPARE(refusal.facts.value(QStringLiteral("installed")), report->fromVersion);
    QCOMPARE(refusal.facts.value(QStringLiteral("delivered")), QStringLiteral("2019010100.00"));
    QVERIFY(!report->databaseUpgrade);
}

void TestRelease::anOlderPluginIsRefused()
{
    setVersion(QStringLiteral("moodle-GIT/mod/quiz/version.php"), QStringLiteral("2019010100"));
    shell(QStringLiteral("sed -i '2i // $plugin->version = 2099010100;' moodle-GIT/mod/quiz/version.php"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    QCOMPARE(report->refusals.size(), 1);
    QCOMPARE(report->refusals.constFirst().facts.value(QStringLiteral("component")), QStringLiteral("mod_quiz"));
}

void TestRelease::aMissingPluginIsAWarning()
{
    shell(QStringLiteral("rm -r moodle-GIT/mod/quiz"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    QVERIFY(report->refusals.isEmpty());
    QCOMPARE(report->missingFromDisk, QStringList{QStringLiteral("mod_quiz")});
    QCOMPARE(report->warnings, QStringList{QStringLiteral("plugins-missing")});
}

void TestRelease::aMissingEnvironmentFileIsRefused()
{
    shell(QStringLiteral("rm moodle-GIT/config.php"));
    QCOMPARE(refusals(), QList<ErrorKind>{ErrorKind::PathMissing});
}

void TestRelease::anInterruptedUpdateIsRefused()
{
    shell(QStringLiteral("echo x > .quai/updating"));
    QCOMPARE(refusals(), QList<ErrorKind>{ErrorKind::StampMissing});
}

void TestRelease::aTreeWithoutVersionIsRefused()
{
    shell(QStringLiteral("echo '<?php' > moodle-GIT/version.php"));
    QCOMPARE(refusals(), QList<ErrorKind>{ErrorKind::PathMissing});
}

void TestRelease::withoutDatabaseTheVerdictSaysSo()
{
    shell(QStringLiteral(
        "sed -i -E 's/(dbpass = ).*/\\1\"wrong\";/' moodle/config.php; cp moodle/config.php moodle-GIT/"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    QVERIFY(!report->databaseRead);
    QCOMPARE(report->warnings, QStringList{QStringLiteral("database-unread")});
    QVERIFY(report->refusals.isEmpty());
}

void TestRelease::nothingPendingOnlyPurgesAndAsks()
{
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message + status.error().detail));
    QVERIFY(!outcome.databaseUpgraded);
    QVERIFY(outcome.health.checked);
    QCOMPARE(outcome.health.httpStatus, 200);
    QVERIFY(outcome.health.responseMs >= 0);
    QVERIFY2(outcome.health.problems.isEmpty(), qPrintable(outcome.health.problems.join(QLatin1Char('\n'))));
    QVERIFY2(outcome.warnings.isEmpty(), qPrintable(outcome.warnings.join(QLatin1Char(' '))));
}

void TestRelease::aPendingUpgradeRuns()
{
    setVersion(QStringLiteral("moodle/mod/quiz/version.php"), QStringLiteral("2031010100"));
    const Result<GateReport> report = examine();
    QVERIFY(report);
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message + status.error().detail));
    QVERIFY(outcome.databaseUpgraded);
    QVERIFY2(m_text.contains(QStringLiteral("completed successfully")), qPrintable(m_text));
    QVERIFY(outcome.rawOutput.contains(QStringLiteral("-->mod_quiz")));
    QVERIFY2(!outcome.rawOutput.contains(QStringLiteral("upgrade.log")), qPrintable(outcome.rawOutput));
    QVERIFY(outcome.warnings.isEmpty());
    QCOMPARE(outcome.health.httpStatus, 200);
    QCOMPARE(shell(QStringLiteral("ls .quai")), QByteArray("upgrade.log\n"));
    shell(QStringLiteral("rm .quai/upgrade.log"));
    // The database is newer now than what the other tests deliver.
    shell(QStringLiteral("cp -p moodle/mod/quiz/version.php pristine/mod/quiz/"));
}

void TestRelease::aPendingUpgradeIsSkippedWhenAsked()
{
    setVersion(QStringLiteral("moodle/mod/forum/version.php"), QStringLiteral("2031010100"));
    StepOutcome outcome;
    const Status status = activate(outcome, false);
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message + status.error().detail));
    QVERIFY(!outcome.databaseUpgraded);
    QVERIFY(outcome.warnings.contains(QStringLiteral("upgrade-skipped")));
}

void TestRelease::aFailedUpgradeTellsMoodlesWords()
{
    setVersion(QStringLiteral("moodle/version.php"), QStringLiteral("2032010100.00"));
    shell(QStringLiteral("echo 'function xmldb_main_upgrade($v) { throw new Exception(\"step 17 broke\"); }'"
                         " | (echo '<?php'; cat) > moodle/lib/db/upgrade.php"));
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::UpgradeFailed);
    QVERIFY2(status.error().detail.contains(QStringLiteral("step 17 broke")), qPrintable(status.error().detail));
    QCOMPARE(status.error().facts.value(QStringLiteral("databaseChanged")), QStringLiteral("0"));
    QVERIFY(!outcome.databaseUpgraded);
    // Nothing had been changed yet: the site is open again.
    QVERIFY(shell(QStringLiteral("php moodle/admin/cli/maintenance.php")).contains("disabled"));
}

void TestRelease::aHalfTreeIsNotWell()
{
    shell(QStringLiteral("rm moodle/lib/weblib.php; echo '<?php die(\"gone\");' > moodle/index.php"));
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY(!status);
    QVERIFY2(status.error().kind == ErrorKind::UpgradeFailed || status.error().kind == ErrorKind::HealthCheckFailed,
             qPrintable(kindName(status.error().kind)));
}

void TestRelease::maintenanceOfTheOperatorIsNotWell()
{
    shell(QStringLiteral("php moodle/admin/cli/maintenance.php --enable"));
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::HealthCheckFailed);
    QCOMPARE(status.error().facts.value(QStringLiteral("status")), QStringLiteral("503"));
    QCOMPARE(status.error().facts.value(QStringLiteral("url")), m_site.url);
    QVERIFY(shell(QStringLiteral("php moodle/admin/cli/maintenance.php")).contains("enabled"));
}

void TestRelease::vmoodlesDyingWordsAreNotWell()
{
    shell(
        QStringLiteral("echo '<?php die(\"VMoodling (Mysql) : No configuration for this host\");' > moodle/index.php"));
    QTRY_VERIFY_WITH_TIMEOUT(frontPage().contains("No configuration"), 10000);
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::HealthCheckFailed);
    QCOMPARE(outcome.health.httpStatus, 200);
    QVERIFY(status.error().detail.contains(QStringLiteral("No configuration")));
}

void TestRelease::anUnreachableWebServerIsNotWell()
{
    m_site.url = QStringLiteral("http://127.0.0.1:1");
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::HealthCheckFailed);
    QCOMPARE(outcome.health.httpStatus, 0);
}

void TestRelease::checksThatFailAreListed()
{
    shell(QStringLiteral("printf '<?php echo \"CRITICAL: x\\\\nERROR: core_x: broken\\\\n"
                         " \\\\033[41m ERROR \\\\033[0;0m| core_x: broken \\\\n\"; exit(2);'"
                         " > moodle/admin/cli/checks.php"));
    QTRY_VERIFY_WITH_TIMEOUT(!frontPage().contains("No configuration"), 10000); // the page of a test before
    StepOutcome outcome;
    const Status status = activate(outcome);
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message + status.error().detail));
    // Moodle prints each finding as a line and as a coloured row of a table: it is listed once, as text.
    QCOMPARE(outcome.health.problems.count(QStringLiteral("ERROR: core_x: broken")), 1);
    QVERIFY(outcome.health.problems.filter(QChar(0x1b)).isEmpty());
    shell(QStringLiteral("rm moodle/admin/cli/checks.php"));
    StepOutcome without;
    QVERIFY(activate(without));
    QVERIFY(without.warnings.contains(QStringLiteral("checks-unavailable")));
}

QTEST_GUILESS_MAIN(TestRelease)
#include "TestRelease.moc"
