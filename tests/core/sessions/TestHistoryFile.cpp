// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"
#include "core/sessions/HistorySchema.h"
#include "tests/core/sessions/HistoryRows.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace quai;
using namespace quai::sessions;
using namespace quai::test;
using namespace Qt::StringLiterals;

/// The file of the history: opened by several, brought to a newer form, damaged.
class TestHistoryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void manyOpenItAtOnce();
    void fileIsForItsOwnerAlone();
    void migrationKeepsRowsAndMakesABackup();
    void newerFileIsRefused();
    void damagedFileIsNamed();
    void twoConnectionsWriteInTurn();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<History> m_history;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"data/history.sqlite"_s); }
};

void TestHistoryFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = History::open(file());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    m_history = *std::move(opened);
}

void TestHistoryFile::cleanup()
{
    m_history.reset();
    m_folder.reset();
}

void TestHistoryFile::manyOpenItAtOnce()
{
    for (int round = 0; round < 20; ++round) {
        const QString file = m_folder->filePath(u"fresh%1.sqlite"_s.arg(round));
        std::vector<std::future<QString>> futures;
        for (int i = 0; i < 4; ++i) {
            futures.push_back(std::async(std::launch::async, [file] {
                for (int again = 0; again < 3; ++again) {
                    const auto history = History::open(file);
                    if (!history)
                        return history.error().message;
                }
                return QString();
            }));
        }
        for (std::future<QString> &future : futures)
            QCOMPARE(future.get(), QString());
    }
}

void TestHistoryFile::fileIsForItsOwnerAlone()
{
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QCOMPARE(QFile::permissions(file()) & others, QFileDevice::Permissions());
}

void TestHistoryFile::migrationKeepsRowsAndMakesABackup()
{
    const QString old = m_folder->filePath(u"old.sqlite"_s);
    {
        Database database;
        QVERIFY(database.open(old));
        QVERIFY(migrateHistory(database, 1));
        QVERIFY(database.run(
            u"INSERT INTO session VALUES(7, 'u', 's', 'S', 'Rentrée', '', '', NULL, 1, 'o', NULL, '', '', '', '', '')"_s));
        QVERIFY(
            database.run(u"INSERT INTO command VALUES(3, 'j', 's', 7, 'o', '', 'update', '', 'ancien', 2, 3, 'done',"
                         " 0, 0, '{}', '')"_s));
        QVERIFY(Chain(database).addSession(7, at(0)));
        QVERIFY(Chain(database).addCommand(3, at(0)));
    }
    auto migrated = History::open(old);
    QVERIFY2(migrated, qPrintable(migrated ? QString() : migrated.error().message));
    QCOMPARE(idsOf(**migrated, u"rentree ancien"_s), QStringList{u"j"_s});
    QVERIFY((*migrated)->verifyChain()->isIntact());
    QCOMPARE((*migrated)->database().value(u"PRAGMA user_version"_s)->toInt(), kHistoryVersion);
    QCOMPARE((*migrated)->database().value(u"SELECT count(*) FROM outbox"_s)->toInt(), 0);
    Database backup;
    QVERIFY(QFile::exists(old + u".v1.bak"_s));
    QVERIFY(backup.open(old + u".v1.bak"_s));
    QCOMPARE(backup.value(u"SELECT comment FROM command"_s)->toString(), u"ancien"_s);
}

void TestHistoryFile::newerFileIsRefused()
{
    QVERIFY(m_history->database().run(u"PRAGMA user_version=99"_s));
    m_history.reset();
    const auto opened = History::open(file());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::ParseFailed);
    QCOMPARE(opened.error().facts.value(u"file"_s), file());
}

void TestHistoryFile::damagedFileIsNamed()
{
    m_history.reset();
    const QString other = m_folder->filePath(u"damaged.sqlite"_s);
    QFile damaged(other);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    const auto opened = History::open(other);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(opened.error().facts.value(u"file"_s), other);
}

void TestHistoryFile::twoConnectionsWriteInTurn()
{
    auto second = History::open(file());
    QVERIFY(second);
    for (int i = 0; i < 20; ++i) {
        History &writer = i % 2 == 0 ? *m_history : **second;
        QVERIFY(writer.commands().begin(command(QString::number(i), i)));
    }
    QCOMPARE((*second)->commands().list({})->size(), 20);
    QVERIFY(m_history->verifyChain()->isIntact());
}

QTEST_GUILESS_MAIN(TestHistoryFile)
#include "TestHistoryFile.moc"
