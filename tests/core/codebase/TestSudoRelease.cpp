// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ReleaseDelivery.h"
#include "core/delivery/Engine.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/core/codebase/MoodleSource.h"
#include "tests/support/Farm.h"

#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

/// Releases into code that belongs to another user than the one who logs in, through a real sudo.
class TestSudoRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aReleaseIsWrittenAsTheOtherUser();
    void theNextOneAndItsDrift();
    void cleanupTestCase();

private:
    [[nodiscard]] Result<StepOutcome> update(const QMap<QByteArray, QByteArray> &files);
    QByteArray asOwner(const QString &command) const;

    Farm m_farm{Farm::Ssh | Farm::Git};
    sites::Site m_site;
    std::unique_ptr<remote::SshHost> m_host;
    tests::Scratch m_cache;
    int m_releases = 0;
};

void TestSudoRelease::initTestCase()
{
    m_farm.setSize(60, 400000);
    QUAI_START_FARM(m_farm);
    if (m_farm.sudo(QStringLiteral("user")).isEmpty())
        QSKIP("this farm has no sudo");
    m_site = m_farm.declaration(QStringLiteral("git"));
    m_site.sudoUser = m_farm.sudo(QStringLiteral("user"));
    const QByteArray base = m_farm.shell(
        QStringLiteral("f=$(sudo -n -u %1 mktemp -d) && sudo -n -u %1 chmod 755 \"$f\" && sudo -n -u %1 cp "
                       "-r --no-preserve=mode '%2' \"$f/moodle\" && printf %s \"$f\"")
            .arg(m_site.sudoUser, m_site.servedPath()));
    QVERIFY(base.startsWith('/'));
    m_site.base = QString::fromUtf8(base);
    m_site.dir = QStringLiteral("moodle");
    m_site.url.clear();
    m_host = std::make_unique<remote::SshHost>(ssh::makePool(m_farm.sshTarget()));
    Engine engine(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")});
    QList<StepRequest> requests(2);
    requests[1].step = Step::Goback;
    QList<StepOutcome> done;
    const Status status = engine.runAll(requests, done);
    QVERIFY2(status, status ? "" : qPrintable(kindName(status.error().kind) + status.error().message));
}

Result<StepOutcome> TestSudoRelease::update(const QMap<QByteArray, QByteArray> &files)
{
    codebase::Release release;
    release.tag = QStringLiteral("r%1").arg(++m_releases);
    release.commit = m_cache.commit(QStringLiteral("refs/t/") + release.tag, files);
    release.tree = git::readCommit(m_cache.repository, release.commit).value().tree;
    StepRequest request;
    request.step = Step::Update;
    request.release = codebase::releaseSource(m_cache.repository.path(), release);
    return Engine(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")}).run(request);
}

QByteArray TestSudoRelease::asOwner(const QString &command) const
{
    return m_farm.shell(QStringLiteral("sudo -n -u %1 sh -c \"%2\"").arg(m_site.sudoUser, command)).trimmed();
}

void TestSudoRelease::aReleaseIsWrittenAsTheOtherUser()
{
    const auto outcome = update(tests::moodleFiles("2034100701", 405));
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message + outcome.error().detail));
    QCOMPARE(outcome->toVersion, QStringLiteral("2034100701"));
    const QByteArray owners
        = asOwner(QStringLiteral("stat -c %U '%1/.quai/code.git' '%1/moodle-GIT/version.php'").arg(m_site.base));
    QCOMPARE(owners, QStringLiteral("%1\n%1").arg(m_site.sudoUser).toUtf8());
}

void TestSudoRelease::theNextOneAndItsDrift()
{
    QMap<QByteArray, QByteArray> files = tests::moodleFiles("2034100702", 405);
    files.insert("mod/new/lib.php", "<?php\n");
    const auto outcome = update(files);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message + outcome.error().detail));
    QCOMPARE(outcome->changes.size(), 2);
    // As after BackToProd, which this farm has no database for.
    asOwner(QStringLiteral("cd '%1' && rm -rf moodle && mv moodle-GIT moodle && echo x >moodle/mod/new/evil.php")
                .arg(m_site.base));
    const Result<Drift> drift = Engine(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")}).drift({});
    QVERIFY2(drift, drift ? "" : qPrintable(drift.error().message + drift.error().detail));
    QCOMPARE(drift->files.size(), 1);
    QCOMPARE(drift->files.constFirst().path, QStringLiteral("mod/new/evil.php"));
    QVERIFY(drift->files.constFirst().php);
}

void TestSudoRelease::cleanupTestCase()
{
    if (!m_site.sudoUser.isEmpty() && m_site.base.contains(QLatin1String("tmp")))
        static_cast<void>(
            m_farm.shell(QStringLiteral("sudo -n -u %1 rm -rf -- '%2'").arg(m_site.sudoUser, m_site.base)));
}

QTEST_GUILESS_MAIN(TestSudoRelease)
#include "TestSudoRelease.moc"
