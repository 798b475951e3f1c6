// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Engine.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <QTest>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

/// The code belongs to another user than the one who logs in: everything runs through a real sudo.
class TestSudoDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stepsRunAsTheOtherUser();
    void withoutSudoItIsRefusedBeforeAnyWrite();
    void cleanupTestCase();

private:
    Farm m_farm{Farm::Ssh | Farm::Git};
    sites::Site m_site;
    std::unique_ptr<remote::SshHost> m_host;
};

void TestSudoDelivery::initTestCase()
{
    QUAI_START_FARM(m_farm);
    if (m_farm.sudo(QStringLiteral("user")).isEmpty())
        QSKIP("this farm has no sudo");
    m_site = m_farm.declaration(QStringLiteral("git"));
    m_site.sudoUser = m_farm.sudo(QStringLiteral("user"));
    // A copy of the site that the other user owns.
    const QByteArray base = m_farm.shell(
        QStringLiteral("f=$(sudo -n -u %1 mktemp -d) && sudo -n -u %1 chmod 755 \"$f\" && sudo -n -u %1 cp "
                       "-r --no-preserve=mode '%2' \"$f/moodle\" && printf %s \"$f\"")
            .arg(m_site.sudoUser, m_site.servedPath()));
    QVERIFY(base.startsWith('/'));
    m_site.base = QString::fromUtf8(base);
    m_site.dir = QStringLiteral("moodle");
    m_site.url.clear();
    m_host = std::make_unique<remote::SshHost>(ssh::makePool(m_farm.sshTarget()));
}

void TestSudoDelivery::stepsRunAsTheOtherUser()
{
    Engine engine(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")});
    QList<StepRequest> requests(2);
    requests[1].step = Step::Goback;
    QList<StepOutcome> done;
    const Status status = engine.runAll(requests, done);
    QVERIFY2(status, status ? "" : qPrintable(kindName(status.error().kind) + status.error().message));
    QCOMPARE(done.last().after.mode, Mode::Delivery);
    QVERIFY(!done.last().after.lock);
    QCOMPARE(m_farm.shell(QStringLiteral("stat -c %U '%1/.quai' '%1/moodle'").arg(m_site.base)).trimmed(),
             QStringLiteral("%1\n%1").arg(m_site.sudoUser).toUtf8());
    StepRequest rescue;
    rescue.step = Step::Rescue;
    const Result<StepOutcome> rescued = engine.run(rescue);
    QVERIFY(rescued);
    QVERIFY(rescued->warnings.contains(QStringLiteral("already-served")));
}

void TestSudoDelivery::withoutSudoItIsRefusedBeforeAnyWrite()
{
    sites::Site own = m_site;
    own.sudoUser.clear();
    own.dir = QStringLiteral("moodle-GIT"); // in Mode Production, as far as anybody can see
    Engine engine(*m_host, own, {QStringLiteral("operator"), QStringLiteral("desk")});
    const Result<StepOutcome> refused = engine.run({});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotWritable);
}

void TestSudoDelivery::cleanupTestCase()
{
    if (!m_site.sudoUser.isEmpty() && m_site.base.contains(QLatin1String("tmp")))
        static_cast<void>(
            m_farm.shell(QStringLiteral("sudo -n -u %1 rm -rf -- '%2'").arg(m_site.sudoUser, m_site.base)));
}

QTEST_GUILESS_MAIN(TestSudoDelivery)
#include "TestSudoDelivery.moc"
