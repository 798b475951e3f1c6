// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"
#include "tests/core/codebase/ReleaseSite.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <atomic>
#include <thread>
#include <unistd.h>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

constexpr int kMegabyte = 1 << 20;
constexpr qint64 kMostMemory = 48 * kMegabyte;

/// A release of so many files of 1 MB that no compression makes smaller, none like another: git sends equal ones once.
QMap<QByteArray, QByteArray> largeRelease(int files)
{
    QRandomGenerator random(7);
    QMap<QByteArray, QByteArray> release = tests::moodleFiles("2024100701", 405);
    for (int i = 0; i < files; ++i) {
        QByteArray content(kMegabyte, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(content.data()), kMegabyte / 4);
        release.insert("lib/large/" + QByteArray::number(i) + ".bin", content);
    }
    return release;
}

/// Looks at the memory of this process while it stands (proc(5), statm: resident pages).
class MemoryWatch
{
public:
    MemoryWatch()
        : m_before(resident())
        , m_thread([this](const std::stop_token &stop) {
            for (; !stop.stop_requested(); QTest::qSleep(5))
                m_most = std::max(m_most.load(), resident());
        })
    {
    }
    /// By how much it grew at most.
    [[nodiscard]] qint64 growth() const { return std::max<qint64>(0, m_most - m_before); }

private:
    static qint64 resident()
    {
        return readFile(QStringLiteral("/proc/self/statm")).split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
    }
    const qint64 m_before;
    std::atomic<qint64> m_most = 0;
    std::jthread m_thread;
};

} // namespace

/// A large release on its way over a real line, to a server with git and to one without: it is packed while it is sent.
class TestReleaseStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theMemoryStaysSmall_data() { servers(); }
    void theMemoryStaysSmall();
    void aCancelLeavesNothingBehind_data() { servers(); }
    void aCancelLeavesNothingBehind();
    void aVanishedServerIsTold_data() { servers(); }
    void aVanishedServerIsTold();
    void aPackThatAPlanReceivesStays();

private:
    static void servers();
    /// The server of this row. An empty text: it listens
    [[nodiscard]] QString start();
    /// Runs @p act when the first part of the archive is on its way.
    [[nodiscard]] Listener atTheFirstPart(std::function<void()> act);
    /// What had come of an archive. What had come of a pack goes with the next delivery: git keeps it.
    [[nodiscard]] QStringList leftBeside() const
    {
        return QDir(m_site->own()).entryList({QStringLiteral("incoming-*")}, QDir::Dirs);
    }
    [[nodiscard]] QStringList halfPacks() const
    {
        return QDir(packs()).entryList({QStringLiteral("tmp_*")}, QDir::Files);
    }
    [[nodiscard]] QString packs() const { return m_site->own() + QStringLiteral("/code.git/objects/pack"); }
    /// As if the last delivery had been a while ago: what was written lately may belong to a plan.
    void ageHalfPacks() const;

    std::unique_ptr<LocalSshd> m_sshd;
    std::unique_ptr<ReleaseSite> m_site;
    std::unique_ptr<remote::SshHost> m_line;
    std::atomic<bool> m_acted = false;
};

void TestReleaseStream::servers()
{
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("git") << QStringList();
    QTest::newRow("no git") << QStringList{QStringLiteral("git")};
}

QString TestReleaseStream::start()
{
    QFETCH(QStringList, hidden);
    m_sshd = std::make_unique<LocalSshd>();
    if (!hidden.isEmpty())
        m_sshd->setSettings(
            {QStringLiteral("ForceCommand exec %1 -c \"$SSH_ORIGINAL_COMMAND\"").arg(shellWithout(hidden))});
    m_site = std::make_unique<ReleaseSite>();
    const QString problem = m_sshd->start();
    m_line = std::make_unique<remote::SshHost>(ssh::makePool(m_sshd->target()));
    m_acted = false;
    return problem;
}

void TestReleaseStream::cleanup()
{
    m_line.reset();
    m_site.reset();
    m_sshd.reset();
}

void TestReleaseStream::ageHalfPacks() const
{
    for (const QString &name : halfPacks()) {
        QFile half(packs() + QLatin1Char('/') + name);
        // Its git may be reading what lies in the pipe yet.
        QTRY_VERIFY(QFileInfo(half).lastModified().msecsTo(QDateTime::currentDateTime()) > 300);
        QVERIFY(half.open(QIODevice::ReadWrite));
        QVERIFY(half.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
    }
}

Listener TestReleaseStream::atTheFirstPart(std::function<void()> act)
{
    Listener listener;
    listener.onProgress = [this, act = std::move(act)](const Progress &progress) {
        if (progress.stage == QLatin1String("pack") && !m_acted.exchange(true))
            act();
    };
    return listener;
}

void TestReleaseStream::theMemoryStaysSmall()
{
    QCOMPARE(start(), QString());
    const auto release = m_site->release(largeRelease(100));
    QElapsedTimer clock;
    clock.start();
    const MemoryWatch memory;
    const auto outcome = m_site->updateOver(*m_line, release);
    QUAI_DONE(outcome);
    qInfo("100 MB in %lld ms, memory grew by %lld KiB", clock.elapsed(), memory.growth() / 1024);
    QFETCH(QStringList, hidden);
    if (!hidden.isEmpty())
        QCOMPARE(m_site->sent.size(), 100 + tests::moodleFiles("1", 405).size());
    QCOMPARE(QFileInfo(m_site->working() + QStringLiteral("/lib/large/99.bin")).size(), kMegabyte);
    QVERIFY(!outcome->warnings.contains(QStringLiteral("manifest-differs")));
    QVERIFY(leftBeside().isEmpty());
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY2(memory.growth() < kMostMemory, qPrintable(QString::number(memory.growth())));
#endif
}

void TestReleaseStream::aCancelLeavesNothingBehind()
{
    QCOMPARE(start(), QString());
    const auto release = m_site->release(largeRelease(24));
    const QByteArray before = m_site->snapshot(m_site->working());
    CancelSource cancel;
    QElapsedTimer clock;
    const auto outcome = m_site->updateOver(*m_line, release, atTheFirstPart([&] {
        clock.start();
        cancel.request_stop();
    }),
                                            cancel.get_token());
    QVERIFY(m_acted);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QTRY_VERIFY(leftBeside().isEmpty());
    QCOMPARE(m_site->snapshot(m_site->working()), before);
    QVERIFY(!QFile::exists(m_site->own() + QStringLiteral("/updating")));
    ageHalfPacks();
    QUAI_DONE(m_site->updateOver(*m_line, release)); // and again
    QCOMPARE(halfPacks(), QStringList());
}

void TestReleaseStream::aVanishedServerIsTold()
{
    QCOMPARE(start(), QString());
    const auto release = m_site->release(largeRelease(24));
    const QByteArray before = m_site->snapshot(m_site->working());
    const auto outcome = m_site->updateOver(*m_line, release, atTheFirstPart([&] { m_sshd->stop(); }));
    QVERIFY(m_acted);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::ConnectionLost);
    // The script notices it by itself: what had come is thrown away, the tree is as it was.
    QTRY_VERIFY(leftBeside().isEmpty());
    QCOMPARE(m_site->snapshot(m_site->working()), before);
    QVERIFY(!QFile::exists(m_site->own() + QStringLiteral("/updating")));
    QCOMPARE(m_sshd->start(), QString());
    ageHalfPacks();
    QUAI_DONE(m_site->updateOver(*m_line, release));
    QCOMPARE(halfPacks(), QStringList());
}

void TestReleaseStream::aPackThatAPlanReceivesStays()
{
    m_sshd = std::make_unique<LocalSshd>();
    m_site = std::make_unique<ReleaseSite>();
    QCOMPARE(m_sshd->start(), QString());
    m_line = std::make_unique<remote::SshHost>(ssh::makePool(m_sshd->target()));
    QUAI_DONE(m_site->updateOver(*m_line, m_site->release(largeRelease(1))));
    const QString half = QStringLiteral("tmp_pack_a1b2c3");
    writeFile(packs() + QLatin1Char('/') + half, "PACK");
    QUAI_DONE(m_site->updateOver(*m_line, m_site->release(largeRelease(2))));
    QCOMPARE(halfPacks(), QStringList{half});
    ageHalfPacks();
    QUAI_DONE(m_site->updateOver(*m_line, m_site->release(largeRelease(3))));
    QCOMPARE(halfPacks(), QStringList());
}

QTEST_GUILESS_MAIN(TestReleaseStream)
#include "TestReleaseStream.moc"
