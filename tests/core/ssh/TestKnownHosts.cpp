// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHosts.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <unistd.h>

using namespace quai;
using namespace quai::ssh;
using Verdict = KnownHosts::Verdict;

namespace {

PublicKey makeKey(const QByteArray &text, const QByteArray &type = "ssh-ed25519")
{
    const auto length
        = [](const QByteArray &bytes) { return QByteArray("\0\0\0", 3) + static_cast<char>(bytes.size()); };
    return {type, length(type) + type + length(text) + text};
}

QByteArray lineOf(const PublicKey &key)
{
    return key.type + ' ' + key.blob.toBase64();
}

QByteArray keygenFind(const QString &file, const QString &name)
{
    return quai::test::LocalSshd::keygen({QStringLiteral("-F"), name, QStringLiteral("-f"), file});
}

} // namespace

/// known_hosts as OpenSSH reads and writes it.
class TestKnownHosts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const PublicKey m_key = makeKey("the key");
    const PublicKey m_other = makeKey("another");
    const PublicKey m_rsa = makeKey("of another type", "ssh-rsa");

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QByteArray &content, const QString &name = QStringLiteral("known_hosts")) const
    {
        QFile out(file(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(content);
        return out.fileName();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    Verdict ask(const QByteArray &content, const QString &host, int port) const
    {
        return KnownHosts({write(content)}, {}, false).check(host, port, m_key).verdict;
    }

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("port");
        QTest::addColumn<int>("verdict");
        const QByteArray key = ' ' + lineOf(m_key) + '\n';
        const QByteArray other = ' ' + lineOf(m_other) + '\n';
        const QByteArray rsa = ' ' + lineOf(m_rsa) + '\n';
        const auto row = [](const char *name, const QByteArray &content, int port, Verdict verdict) {
            QTest::newRow(name) << content << port << static_cast<int>(verdict);
        };
        row("nothing known", "", 22, Verdict::Unknown);
        row("known", "box" + key, 22, Verdict::Known);
        row("case does not matter", "BOX" + key, 22, Verdict::Known);
        row("in a list", "a,box,10.0.0.1" + key, 22, Verdict::Known);
        row("by pattern", "b?x,*.org" + key, 22, Verdict::Known);
        row("excluded", "b*,!box" + key, 22, Verdict::Unknown);
        row("with a comment", "box " + lineOf(m_key) + " ops@desk\n", 22, Verdict::Known);
        row("commented out", "# box" + key, 22, Verdict::Unknown);
        row("another host", "boxer" + key, 22, Verdict::Unknown);
        row("changed", "box" + other, 22, Verdict::Changed);
        row("another type known", "box" + rsa, 22, Verdict::Changed);
        row("two keys, one right", "box" + other + "box" + key, 22, Verdict::Known);
        row("revoked", "box" + key + "@revoked *" + key, 22, Verdict::Revoked);
        row("another one revoked", "box" + key + "@revoked *" + other, 22, Verdict::Known);
        row("authority alone", "@cert-authority *" + other, 22, Verdict::Unknown);
        row("port", "[box]:2222" + key, 2222, Verdict::Known);
        row("another port", "[box]:2223" + key, 2222, Verdict::Unknown);
        row("port changed", "[box]:2222" + other, 2222, Verdict::Changed);
        row("same key without the port", "box" + key, 2222, Verdict::Known);
        row("other key without the port", "box" + other, 2222, Verdict::Unknown);
        row("port is not for 22", "[box]:2222" + key, 22, Verdict::Unknown);
        row("garbage", "box\n\n \n|1|x box\n|1|||| ssh-rsa AAAA\nbox ssh-rsa\n@revoked\n", 22, Verdict::Unknown);
        row("no newline at the end", "box " + lineOf(m_key), 22, Verdict::Known);
        row("windows lines", "box " + lineOf(m_key) + "\r\n", 22, Verdict::Known);
    }

    void judges()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, port);
        QFETCH(int, verdict);
        QCOMPARE(static_cast<int>(ask(content, QStringLiteral("box"), port)), verdict);
    }

    void anAuthorityMakesNothingKnownAndIsTold()
    {
        const QString path = write("@cert-authority *.example.org,box " + lineOf(m_other) + '\n');
        const KnownHosts known({path}, {}, false);
        for (const int port : {22, 2222}) {
            const auto answer = known.check(QStringLiteral("box"), port, m_key);
            QCOMPARE(answer.verdict, Verdict::Unknown);
            QCOMPARE(answer.authorityFile, path);
        }
        QVERIFY(known.check(QStringLiteral("elsewhere"), 22, m_key).authorityFile.isEmpty());
        QVERIFY(known.add(QStringLiteral("box"), 22, m_key));
        const auto accepted = known.check(QStringLiteral("box"), 22, m_key);
        QCOMPARE(accepted.verdict, Verdict::Known);
        QVERIFY(accepted.authorityFile.isEmpty());
    }

    void severalFilesCountTogether()
    {
        const QString first = write("box " + lineOf(m_other) + '\n', QStringLiteral("first"));
        const QString global = write("box " + lineOf(m_key) + '\n', QStringLiteral("global"));
        const KnownHosts known({first, file(QStringLiteral("missing"))}, {global}, false);
        QCOMPARE(known.check(QStringLiteral("box"), 22, m_key).verdict, Verdict::Known);
        const auto changed = known.check(QStringLiteral("box"), 22, m_rsa);
        QCOMPARE(changed.verdict, Verdict::Changed);
        QCOMPARE(changed.file, first);
    }

    void knownTypesAreFound()
    {
        const QString path = write("box " + lineOf(m_rsa) + "\n[box]:2222 " + lineOf(m_key) + '\n');
        const KnownHosts known({path}, {}, false);
        QCOMPARE(known.knownTypes(QStringLiteral("box"), 22), QList<QByteArray>{"ssh-rsa"});
        QCOMPARE(known.knownTypes(QStringLiteral("box"), 2222), QList<QByteArray>{"ssh-ed25519"});
        QCOMPARE(known.knownTypes(QStringLiteral("elsewhere"), 22), QList<QByteArray>());
    }

    void hashedEntriesOfOpenSshAreRead()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).isEmpty())
            QSKIP("ssh-keygen is not installed");
        const QString key = file(QStringLiteral("real"));
        quai::test::LocalSshd::keygen({QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("ed25519"),
                                       QStringLiteral("-N"), QString(), QStringLiteral("-f"), key});
        const QList<QByteArray> words = contentOf(key + QStringLiteral(".pub")).split(' ');
        const PublicKey real{words.at(0), QByteArray::fromBase64(words.at(1))};
        const QString path
            = write("box " + lineOf(real) + "\n[box]:2222 " + lineOf(real) + '\n', QStringLiteral("hashed"));
        quai::test::LocalSshd::keygen({QStringLiteral("-H"), QStringLiteral("-f"), path});
        QVERIFY(contentOf(path).startsWith("|1|"));
        const KnownHosts known({path}, {}, false);
        QCOMPARE(known.check(QStringLiteral("Box"), 22, real).verdict, Verdict::Known);
        QCOMPARE(known.check(QStringLiteral("box"), 2222, real).verdict, Verdict::Known);
        QCOMPARE(known.check(QStringLiteral("box"), 22, m_key).verdict, Verdict::Changed);
        QCOMPARE(known.check(QStringLiteral("bax"), 22, real).verdict, Verdict::Unknown);
        const QByteArray printed = quai::test::LocalSshd::keygen({QStringLiteral("-l"), QStringLiteral("-f"), key});
        QCOMPARE(real.fingerprint().toUtf8(), printed.split(' ').at(1));
    }

    void acceptedKeysAreFoundByOpenSsh_data()
    {
        QTest::addColumn<bool>("hashed");
        QTest::addColumn<int>("port");
        QTest::newRow("plain") << false << 22;
        QTest::newRow("plain with a port") << false << 2222;
        QTest::newRow("hashed") << true << 22;
        QTest::newRow("hashed with a port") << true << 2222;
    }

    void acceptedKeysAreFoundByOpenSsh()
    {
        QFETCH(bool, hashed);
        QFETCH(int, port);
        const QString folder = file(QStringLiteral("new-%1-%2").arg(hashed).arg(port));
        const QString path = folder + QStringLiteral("/known_hosts");
        const KnownHosts known({path}, {}, hashed);
        QVERIFY(known.add(QStringLiteral("Box"), port, m_key));
        QCOMPARE(known.check(QStringLiteral("box"), port, m_key).verdict, Verdict::Known);
        QVERIFY(known.add(QStringLiteral("box"), port, m_key));
        QCOMPARE(contentOf(path).count('\n'), 1); // never twice
        QCOMPARE(contentOf(path).startsWith("|1|"), hashed);
        QCOMPARE(QFile::permissions(path)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(QFile::permissions(folder) & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                 QFile::Permissions());
        if (QStandardPaths::findExecutable(QStringLiteral("ssh-keygen")).isEmpty())
            QSKIP("ssh-keygen is not installed");
        const QString name = QString::fromUtf8(KnownHosts::entryName(QStringLiteral("box"), port));
        QVERIFY(keygenFind(path, name).contains(m_key.blob.toBase64()));
    }

    void anUnfinishedLineIsNotContinued()
    {
        const QString path = write("other " + lineOf(m_other));
        QVERIFY(KnownHosts({path}, {}, false).add(QStringLiteral("box"), 22, m_key));
        QCOMPARE(contentOf(path), "other " + lineOf(m_other) + "\nbox " + lineOf(m_key) + '\n');
    }

    void manyWritersLoseNothing()
    {
        const QString path = file(QStringLiteral("crowded"));
        QThreadPool threads;
        threads.setMaxThreadCount(8);
        std::atomic<int> failures = 0;
        for (int i = 0; i < 64; ++i)
            threads.start([&, i] {
                // Each host twice, from two threads.
                const Status added
                    = KnownHosts({path}, {}, false)
                          .add(QStringLiteral("box%1").arg(i / 2), 22, makeKey(QByteArray::number(i / 2)));
                failures += added ? 0 : 1;
            });
        threads.waitForDone();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(contentOf(path).count('\n'), 32);
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QString path = QStringLiteral("/proc/nowhere/known_hosts");
        const Status added = KnownHosts({path}, {}, false).add(QStringLiteral("box"), 22, m_key);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::KnownHostsUnwritable);
        QCOMPARE(added.error().facts.value(QStringLiteral("file")), path);
    }

    void hostilePatternsEnd()
    {
        const QByteArray pattern = QByteArray("*a").repeated(2000);
        const QString host = QString(4000, QLatin1Char('a')) + QLatin1Char('b');
        QCOMPARE(ask(pattern + ' ' + lineOf(m_key) + '\n', host, 22), Verdict::Unknown);
    }
};

QTEST_APPLESS_MAIN(TestKnownHosts)
#include "TestKnownHosts.moc"
