// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace quai;
using namespace quai::ssh;

/// Files through SFTP, on the connection that runs commands.
class TestSftp : public QObject
{
    Q_OBJECT

private:
    quai::test::LocalSshd m_sshd;
    std::shared_ptr<Connection> m_pool;
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Files that were not renamed into their place (yet).
    QStringList halfFiles() const
    {
        return QDir(m_folder.path()).entryList({QStringLiteral(".*.quai-*")}, QDir::Hidden | QDir::Files);
    }
    qint64 sizeOfHalfFile() const
    {
        const QStringList names = halfFiles();
        return names.isEmpty() ? -1 : QFileInfo(path(names.first())).size();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(unreadable)");
    }
    void put(const QString &name, const QByteArray &content) const
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(content), content.size());
    }
    static QByteArray pattern(int size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        for (int i = 0; i < size; ++i)
            bytes[i] = static_cast<char>((i / 251 + i) % 256);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_sshd.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_pool = makePool(m_sshd.target());
    }

    void cleanupTestCase() { m_pool.reset(); }

    void cleanup()
    {
        // Whatever was tried: no half file stays behind.
        QTRY_COMPARE(halfFiles(), QStringList());
    }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::newRow("empty") << QStringLiteral("empty") << 0;
        QTest::newRow("one byte") << QStringLiteral("one") << 1;
        QTest::newRow("exactly a piece") << QStringLiteral("piece") << 32 * 1024;
        QTest::newRow("more than the window") << QStringLiteral("large") << 6'000'001;
        QTest::newRow("hostile name") << QStringLiteral("-rf $(id) 'q\" é\n*") << 100;
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        const QByteArray content = pattern(size);
        const Status written = m_pool->writeFile(path(name), content, 0640, {}).result();
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
        QVERIFY(contentOf(path(name)) == content);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path(name)).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 0640U);
        const Result<QByteArray> read = m_pool->readFile(path(name), 8 << 20, {}).result();
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QVERIFY(*read == content);
    }

    void anOldFileIsReplaced()
    {
        put(QStringLiteral("old"), "what was there, and longer than what comes");
        QVERIFY(m_pool->writeFile(path(QStringLiteral("old")), "new", 0600, {}).result());
        QCOMPARE(contentOf(path(QStringLiteral("old"))), "new");
    }

    void aLinkIsReplacedNotFollowed()
    {
        put(QStringLiteral("target"), "precious");
        QVERIFY(QFile::link(path(QStringLiteral("target")), path(QStringLiteral("link"))));
        QVERIFY(m_pool->writeFile(path(QStringLiteral("link")), "new", 0600, {}).result());
        QCOMPARE(contentOf(path(QStringLiteral("target"))), "precious");
        QVERIFY(!QFileInfo(path(QStringLiteral("link"))).isSymLink());
    }

    void theLimitIsKept()
    {
        put(QStringLiteral("limited"), pattern(1000));
        QVERIFY(m_pool->readFile(path(QStringLiteral("limited")), 1000, {}).result());
        const Result<QByteArray> tooLarge = m_pool->readFile(path(QStringLiteral("limited")), 999, {}).result();
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().kind, ErrorKind::OutputTooLarge);
    }

    void filesWithoutASizeAreRead()
    {
        const Result<QByteArray> read = m_pool->readFile(QStringLiteral("/proc/self/status"), 1 << 20, {}).result();
        QVERIFY(read);
        QVERIFY(read->contains("\nPid:"));
    }

    void failuresNameThePath()
    {
        const QString missing = path(QStringLiteral("no/such/file"));
        const Result<QByteArray> read = m_pool->readFile(missing, 100, {}).result();
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::SftpFailed);
        QCOMPARE(read.error().facts.value(QStringLiteral("path")), missing);
        QCOMPARE(read.error().nativeCode, 2); // SSH_FX_NO_SUCH_FILE
        const Status written = m_pool->writeFile(missing, "x", 0600, {}).result();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::SftpFailed);
    }

    void aFolderIsNotReplaced()
    {
        QVERIFY(QDir().mkdir(path(QStringLiteral("folder"))));
        const Status written = m_pool->writeFile(path(QStringLiteral("folder")), "x", 0600, {}).result();
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::SftpFailed);
        QVERIFY(QFileInfo(path(QStringLiteral("folder"))).isDir());
    }

    void aCancelledWriteLeavesTheOldFile_data()
    {
        QTest::addColumn<qint64>("sizeReached");
        QTest::newRow("at once") << qint64(-1);
        QTest::newRow("when it was just created") << qint64(0);
        QTest::newRow("with the first pieces on the way") << qint64(1);
        QTest::newRow("in the middle") << qint64(4 << 20);
    }

    void aCancelledWriteLeavesTheOldFile()
    {
        QFETCH(qint64, sizeReached);
        put(QStringLiteral("kept"), "old");
        CancelSource cancel;
        const auto future
            = m_pool->writeFile(path(QStringLiteral("kept")), QByteArray(64 << 20, 'x'), 0600, cancel.get_token());
        QElapsedTimer patience;
        patience.start();
        while (sizeOfHalfFile() < sizeReached && !patience.hasExpired(5000))
            QThread::usleep(200);
        QVERIFY(sizeOfHalfFile() >= sizeReached);
        QElapsedTimer clock;
        clock.start();
        cancel.request_stop();
        const Status written = future.result();
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentOf(path(QStringLiteral("kept"))), "old");
    }

    void commandsRunWhileALargeFileIsWritten()
    {
        const auto write = m_pool->writeFile(path(QStringLiteral("slow")), QByteArray(60 << 20, 'x'), 0600, {});
        ExecRequest request;
        request.command = "echo quick";
        const Result<ExecResult> quick = m_pool->exec(request).result();
        QVERIFY(quick);
        QVERIFY(!write.isFinished());
        QVERIFY(write.result());
        QCOMPARE(QFileInfo(path(QStringLiteral("slow"))).size(), 60 << 20);
    }
};

QTEST_GUILESS_MAIN(TestSftp)
#include "TestSftp.moc"
