// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/ScratchSite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

/// A disk of its own, as small as asked; needs root.
class SmallDisk
{
    Q_DISABLE_COPY_MOVE(SmallDisk)

public:
    explicit SmallDisk(const QString &size)
        : m_mounted(run({QStringLiteral("mount"), QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                         QStringLiteral("size=") + size, QStringLiteral("quai-test"), m_folder.path()}))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            run({QStringLiteral("umount"), QStringLiteral("-l"), m_folder.path()});
    }
    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] bool grow(const QString &size) const
    {
        return run(
            {QStringLiteral("mount"), QStringLiteral("-o"), QStringLiteral("remount,size=") + size, m_folder.path()});
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    static bool run(QStringList command)
    {
        QProcess process;
        const QString program = command.takeFirst();
        process.start(program, command);
        return process.waitForFinished() && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace

/// A real disk that is too small.
class TestNoSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncbackIsRefusedBeforeItWrites();
};

void TestNoSpace::syncbackIsRefusedBeforeItWrites()
{
    if (geteuid() != 0)
        QSKIP("only root can mount a disk of its own");
    const SmallDisk disk(QStringLiteral("4m"));
    if (!disk.isThere())
        QSKIP("nothing can be mounted here");
    ScratchSite site;
    site.site().base = disk.path();
    site.writeVersion(site.path(), "2023100900.00");
    site.write(site.path({}, QStringLiteral("lib/large.bin")), QByteArray(3 << 20, 'x'));
    const auto before = ScratchSite::inventory(site.path());

    const Result<StepOutcome> refused = site.engine().run({});
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == ErrorKind::NoSpace, qPrintable(kindName(refused.error().kind)));
    const qint64 needed = refused.error().facts.value(QStringLiteral("needed")).toLongLong();
    const qint64 available = refused.error().facts.value(QStringLiteral("available")).toLongLong();
    QVERIFY2(needed >= 3 << 20, qPrintable(QString::number(needed)));
    QVERIFY(available > 0 && available < needed);
    QVERIFY(refused.error().facts.value(QStringLiteral("path")).startsWith(disk.path()));
    QVERIFY(!QFile::exists(site.path(QStringLiteral("-SAVE"))));
    QCOMPARE(ScratchSite::inventory(site.path()), before);
    QVERIFY(!site.engine().status()->lock);
    const Result<StepPlan> plan = site.engine().plan({});
    QVERIFY(plan);
    QCOMPARE(plan->refusals.size(), 1);
    QCOMPARE(plan->refusals.first().kind, ErrorKind::NoSpace);

    QVERIFY(disk.grow(QStringLiteral("16m")));
    const Result<StepOutcome> done = site.engine().run({});
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->after.copy(Copy::Save).completeness, Completeness::Complete);
}

QTEST_GUILESS_MAIN(TestNoSpace)
#include "TestNoSpace.moc"
