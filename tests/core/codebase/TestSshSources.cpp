// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Cache.h"
#include "core/codebase/SshSources.h"
#include "core/ssh/CommandStream.h"
#include "tests/core/codebase/MoodleSource.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

#include <thread>
#include <unistd.h>

using namespace quai;
using namespace quai::codebase;
using namespace quai::test;

class TestSshSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsUrls_data();
    void readsUrls();
    void fetchesThroughARealServer();
    void largeConversationsArriveWhole();
    void aSlowReaderSlowsTheServerDown();
    void anUnknownHostKeyIsNotTrusted();
    void aMissingRepositoryIsNamed();
    void aCancelIsHonoured();

private:
    [[nodiscard]] Result<git::FetchOutcome> fetch(const QString &path, const CancelToken &cancel = {});

    LocalSshd m_sshd;
    tests::Scratch m_moodle;
    QTemporaryDir m_home;
};

void TestSshSources::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    QCOMPARE(m_sshd.start(), QString());
    m_moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
}

void TestSshSources::readsUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("server"); // empty: refused
    QTest::addColumn<QString>("path");
    QTest::newRow("url") << "ssh://git@example.org:2222/srv/a%20b.git"
                         << "git@example.org:2222"
                         << "/srv/a b.git";
    QTest::newRow("home") << "ssh://example.org/~me/x.git"
                          << "example.org"
                          << "~me/x.git";
    QTest::newRow("scp") << "git@github.com:moodle/moodle.git"
                         << "git@github.com"
                         << "moodle/moodle.git";
    QTest::newRow("alias") << "box:/srv/x"
                           << "box"
                           << "/srv/x";
    QTest::newRow("password") << "ssh://me:secret@example.org/x"
                              << "me@example.org"
                              << "/x";
    QTest::newRow("option as host") << "ssh://-oProxyCommand=x/y"
                                    << ""
                                    << "";
    QTest::newRow("option as path") << "host:-x"
                                    << ""
                                    << "";
    QTest::newRow("no path") << "ssh://example.org"
                             << ""
                             << "";
    QTest::newRow("line") << "host:a\nb"
                          << ""
                          << "";
    QTest::newRow("web") << "https://example.org/x"
                         << ""
                         << "";
}

void TestSshSources::readsUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, server);
    QFETCH(QString, path);
    const Result<SshSource> source = parseSshSource(url);
    QCOMPARE(source.has_value(), !server.isEmpty());
    if (!source)
        return;
    QCOMPARE(source->server.toString(), ssh::Target::parse(server)->toString());
    QCOMPARE(source->path, path);
}

Result<git::FetchOutcome> TestSshSources::fetch(const QString &path, const CancelToken &cancel)
{
    Result<Cache> cache = Cache::open(m_home.filePath(QStringLiteral("cache.git")));
    if (!cache)
        return fail(std::move(cache).error());
    git::FetchRequest options;
    options.openChannel = sshOpener({}, m_sshd.configFile());
    options.cancel = cancel;
    return cache->fetch({QString(), QStringLiteral("box:") + path}, options);
}

void TestSshSources::fetchesThroughARealServer()
{
    const auto outcome = fetch(m_moodle.repository.path());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message + outcome.error().detail));
    QVERIFY(outcome->last.objectsReceived > 5);
    const Cache cache = Cache::open(m_home.filePath(QStringLiteral("cache.git"))).value();
    QVERIFY(cache.knows({QString(), QStringLiteral("box:") + m_moodle.repository.path()}));
    const auto again = fetch(m_moodle.repository.path());
    QVERIFY(again);
    QCOMPARE(again->last.objectsReceived, 0);
}

void TestSshSources::largeConversationsArriveWhole()
{
    // More than any buffer on the way, read slowly, and the command ended long before.
    const auto stream = ssh::CommandStream::open(m_sshd.target(), {}, "head -c 9000000 /dev/zero; echo end", {});
    QVERIFY(stream);
    qint64 bytes = 0;
    QByteArray last;
    for (;;) {
        const Result<QByteArray> piece = (*stream)->read(300000);
        QVERIFY2(piece, piece ? "" : qPrintable(piece.error().message));
        if (piece->isEmpty())
            break;
        bytes += piece->size();
        last = (last + *piece).right(4);
        if (bytes < 2000000)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    QCOMPARE(bytes, 9000004);
    QCOMPARE(last, QByteArray("end\n"));
    // And what is sent arrives before the end of the input does.
    const auto echo = ssh::CommandStream::open(m_sshd.target(), {}, "wc -c", {});
    QVERIFY((*echo)->write(QByteArray(3000000, 'x')));
    (*echo)->closeWriting();
    QCOMPARE((*echo)->read(100).value().trimmed(), QByteArray("3000000"));
}

/// What this process keeps in memory, in MB (proc(5), statm).
static qint64 residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) >> 20;
}

void TestSshSources::aSlowReaderSlowsTheServerDown()
{
    const auto stream = ssh::CommandStream::open(m_sshd.target(), {}, "head -c 200000000 /dev/zero; echo end", {});
    QVERIFY(stream);
    QCOMPARE((*stream)->read(1).value().size(), 1);
    const qint64 before = residentMegabytes();
    qint64 bytes = 1;
    QByteArray last;
    for (int pause = 0; pause < 15; ++pause) { // meanwhile the server could have sent everything
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        bytes += (*stream)->read(1 << 16).value().size();
    }
    const qint64 grown = residentMegabytes() - before;
    QVERIFY2(grown < 16, qPrintable(QStringLiteral("%1 MB more").arg(grown)));
    for (;;) {
        const Result<QByteArray> piece = (*stream)->read(1 << 16);
        QVERIFY2(piece, piece ? "" : qPrintable(piece.error().message));
        if (piece->isEmpty())
            break;
        bytes += piece->size();
        last = (last + *piece).right(4);
    }
    QCOMPARE(bytes, 200000004);
    QCOMPARE(last, QByteArray("end\n"));
#ifndef __SANITIZE_ADDRESS__ // which keeps what was freed
    QVERIFY(residentMegabytes() - before < 16);
#endif
}

void TestSshSources::anUnknownHostKeyIsNotTrusted()
{
    QFile known(m_sshd.knownHosts());
    QVERIFY(known.remove());
    const auto outcome = fetch(m_moodle.repository.path());
    m_sshd.trust();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::HostKeyUnknown);
    QVERIFY(outcome.error().facts.value(QStringLiteral("fingerprint")).startsWith(QStringLiteral("SHA256:")));
    QVERIFY(fetch(m_moodle.repository.path()));
}

void TestSshSources::aMissingRepositoryIsNamed()
{
    const auto outcome = fetch(QStringLiteral("/nowhere/it's gone.git"));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::RepositoryUnreachable);
    QVERIFY2(outcome.error().detail.contains(QStringLiteral("it's gone.git")), qPrintable(outcome.error().detail));
}

void TestSshSources::aCancelIsHonoured()
{
    CancelSource cancel;
    const auto stream = ssh::CommandStream::open(m_sshd.target(), {}, "sleep 30", cancel.get_token());
    std::jthread later([&cancel] {
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        cancel.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    QCOMPARE((*stream)->read(10).error().kind, ErrorKind::Cancelled);
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestSshSources)
#include "TestSshSources.moc"
