// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Delta.h"
#include "core/git/Pack.h"
#include "core/git/PackFiles.h"
#include "tests/core/git/Scratch.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>

using namespace quai;
using namespace quai::git;

namespace {

/// Git itself receives the pack. @return what it complains about; empty: nothing
QByteArray receive(const QString &folder, const QByteArray &pack)
{
    QProcess process;
    process.start(QStringLiteral("git"),
                  {QStringLiteral("--git-dir"), folder, QStringLiteral("index-pack"), QStringLiteral("--stdin"),
                   QStringLiteral("--fix-thin")});
    process.write(pack);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.exitCode() == 0 ? QByteArray() : "failed: " + process.readAllStandardError();
}

/// A whole pack in memory.
QByteArray packed(const Repository &repository, const ObjectId &commit, const ObjectId &before = {})
{
    QByteArray pack;
    const Result<qint64> objects = writePack(repository, commit, before, tests::intoBytes(pack), {}, {});
    return objects ? pack : QByteArray();
}

/// What a delta makes of its base: gitformat-pack read literally.
QByteArray applied(const QByteArray &base, const QByteArray &delta)
{
    qsizetype at = 0;
    const auto next = [&] { return static_cast<unsigned char>(delta.at(at++)); };
    const auto size = [&] {
        qsizetype value = 0;
        for (int shift = 0;; shift += 7) {
            const unsigned char byte = next();
            value |= qsizetype(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return value;
        }
    };
    if (size() != base.size())
        return "wrong base";
    const qsizetype length = size();
    QByteArray result;
    while (at < delta.size()) {
        const unsigned char code = next();
        if ((code & 0x80) == 0) {
            result += delta.mid(at, code);
            at += code;
            continue;
        }
        qsizetype offset = 0;
        qsizetype count = 0;
        for (int i = 0; i < 4; ++i)
            if (code & (1 << i))
                offset |= qsizetype(next()) << (8 * i);
        for (int i = 0; i < 3; ++i)
            if (code & (0x10 << i))
                count |= qsizetype(next()) << (8 * i);
        result += base.mid(offset, count == 0 ? 0x10000 : count);
    }
    return result.size() == length ? result : "wrong length";
}

QByteArray randomText(QRandomGenerator &random, int size)
{
    QByteArray text;
    while (text.size() < size)
        text += QByteArray::number(random.bounded(1000)) + (random.bounded(8) == 0 ? '\n' : ' ');
    return text.left(size);
}

} // namespace

class TestPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deltasRebuildTheirTarget();
    void deltasThatAreNotWorthItAreNone();
    void gitTakesAWholePack();
    void whatIsPackedIsTakenOver();
    void gitTakesADifference();
    void aDifferenceIsSmall();
    void aPackGoesInPieces();
    void cancelStopsPacking();
    void anUnknownCommitIsNamed();
};

void TestPack::deltasRebuildTheirTarget()
{
    QRandomGenerator random(1);
    int made = 0;
    for (int round = 0; round < 400; ++round) {
        const QByteArray base = randomText(random, 20 + random.bounded(round % 10 == 0 ? 200000 : 5000));
        QByteArray target = base;
        for (int edit = random.bounded(6); edit > 0; --edit) {
            const int at = random.bounded(static_cast<int>(target.size()));
            if (random.bounded(2) == 0)
                target.insert(at, randomText(random, random.bounded(300)));
            else
                target.remove(at, random.bounded(300));
            if (target.isEmpty())
                target = "x";
        }
        const QByteArray delta = makeDelta(base, target);
        if (delta.isEmpty())
            continue;
        ++made;
        QCOMPARE(applied(base, delta), target);
    }
    QVERIFY(made > 200);
}

void TestPack::deltasThatAreNotWorthItAreNone()
{
    QRandomGenerator random(2);
    QVERIFY(makeDelta("short", "also short").isEmpty());
    QVERIFY(makeDelta({}, {}).isEmpty());
    QVERIFY(makeDelta(randomText(random, 4000), QByteArray(4000, 'x')).isEmpty());
}

void TestPack::gitTakesAWholePack()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    tests::Scratch sender;
    tests::Scratch receiver;
    const ObjectId parent = sender.commit(QStringLiteral("refs/t/0"), {{"old", "1"}});
    const ObjectId commit
        = sender.commit(QStringLiteral("refs/t/1"),
                        {{"a/b/c", QByteArray(100000, 'x')}, {"a/empty", ""}, {"d", "same"}, {"e", "same"}}, {parent});
    QByteArray pack;
    const auto objects = writePack(sender.repository, commit, {}, tests::intoBytes(pack), {}, {});
    QVERIFY(objects);
    QCOMPARE(*objects, 7); // commit, three trees, three blobs
    QCOMPARE(receive(receiver.repository.path(), pack), QByteArray());
    const Repository again = Repository::open(receiver.repository.path()).value();
    const Commit arrived = readCommit(again, commit).value();
    QCOMPARE(readFile(again, arrived.tree, "a/b/c", 1 << 20).value().size(), 100000);
    QVERIFY(!again.contains(parent));
}

void TestPack::whatIsPackedIsTakenOver()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    QRandomGenerator random(5);
    tests::Scratch sender;
    tests::Scratch receiver;
    QMap<QByteArray, QByteArray> files;
    const QByteArray common = randomText(random, 2000); // so that git packs most of them as differences
    for (int i = 0; i < 1000; ++i)
        files.insert("m" + QByteArray::number(i % 50) + "/f" + QByteArray::number(i), common + QByteArray::number(i));
    const ObjectId first = sender.commit(QStringLiteral("refs/heads/a"), files);
    for (int i = 0; i < 1000; i += 5) // whose bases may lie in the commit that does not travel
        files["m" + QByteArray::number(i % 50) + "/f" + QByteArray::number(i)] += randomText(random, 50);
    const ObjectId second = sender.commit(QStringLiteral("refs/heads/a"), files, {first});
    QCOMPARE(
        QProcess::execute(QStringLiteral("git"),
                          {QStringLiteral("-C"), sender.repository.path(), QStringLiteral("gc"), QStringLiteral("-q")}),
        0);
    const PackFiles packs(sender.repository);
    const ObjectId tree = readCommit(sender.repository, second).value().tree;
    QVERIFY(packs.find(tree) && packs.find(second)->type == 1);
    QVERIFY(!packs.find(ObjectId()));
    const QByteArray pack = packed(sender.repository, second);
    QVERIFY2(pack.size() < 800 * 1000, qPrintable(QString::number(pack.size()))); // 2 MB as whole objects
    QCOMPARE(receive(receiver.repository.path(), pack), QByteArray());
    const Repository again = Repository::open(receiver.repository.path()).value();
    QVERIFY(!again.contains(first));
    QCOMPARE(readCommit(again, second).value().tree, tree);
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        QCOMPARE(readFile(again, tree, file.key(), 1 << 20).value(), file.value());

    // Indexes that are none give nothing, and what is there is packed all the same.
    const QDir folder(sender.repository.path() + QStringLiteral("/objects/pack"));
    const QStringList indexes = folder.entryList({QStringLiteral("*.idx")}, QDir::Files);
    QVERIFY(!indexes.isEmpty());
    for (const QByteArray &rubbish : {QByteArray(), QByteArray("\377tOc\0\0\0\2", 8), QByteArray(3000, '\377')}) {
        QFile other(folder.filePath(QStringLiteral("pack-0.idx")));
        QVERIFY(other.open(QIODevice::WriteOnly | QIODevice::Truncate));
        other.write(rubbish);
        other.close();
        QVERIFY(PackFiles(sender.repository).find(tree));
    }
}

void TestPack::gitTakesADifference()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    QRandomGenerator random(3);
    tests::Scratch sender;
    tests::Scratch receiver;
    QMap<QByteArray, QByteArray> files;
    for (int i = 0; i < 200; ++i)
        files.insert("mod/m" + QByteArray::number(i % 20) + "/f" + QByteArray::number(i), randomText(random, 3000));
    const ObjectId first = sender.commit(QStringLiteral("refs/t/1"), files);
    const ObjectId before = readCommit(sender.repository, first).value().tree;
    QCOMPARE(receive(receiver.repository.path(), packed(sender.repository, first)), QByteArray());
    for (int i = 0; i < 200; i += 9)
        files["mod/m" + QByteArray::number(i % 20) + "/f" + QByteArray::number(i)] += "one more line\n";
    files.remove("mod/m3/f3");
    files.insert("mod/m3", "now a file");
    for (int i = 3; i < 200; i += 20)
        files.remove("mod/m3/f" + QByteArray::number(i));
    files.insert("new/plugin/version.php", "<?php\n");
    const ObjectId second = sender.commit(QStringLiteral("refs/t/2"), files, {first});
    const QByteArray pack = packed(sender.repository, second, before);
    QCOMPARE(receive(receiver.repository.path(), pack), QByteArray());
    const Repository again = Repository::open(receiver.repository.path()).value();
    QCOMPARE(readCommit(again, second).value().tree, readCommit(sender.repository, second).value().tree);
    int count = 0;
    QVERIFY(walkTree(again, readCommit(again, second).value().tree, [&](const TreeEntry &entry) {
        count += entry.kind == EntryKind::File && readBlob(again, entry.id, 1 << 20) ? 1 : 0;
        return Walk::Descend;
    }));
    QCOMPARE(count, files.size());
}

void TestPack::aDifferenceIsSmall()
{
    QRandomGenerator random(4);
    tests::Scratch sender;
    const QByteArray text = randomText(random, 200000);
    const ObjectId first = sender.commit(QStringLiteral("refs/t/1"), {{"big", text}});
    const ObjectId second = sender.commit(QStringLiteral("refs/t/2"), {{"big", text + "more\n"}}, {first});
    const QByteArray pack = packed(sender.repository, second, readCommit(sender.repository, first).value().tree);
    QVERIFY(!pack.isEmpty());
    QVERIFY2(pack.size() < 600, qPrintable(QString::number(pack.size())));
}

void TestPack::cancelStopsPacking()
{
    tests::Scratch sender;
    const ObjectId commit = sender.commit(QStringLiteral("refs/t/1"), {{"a", "1"}});
    CancelSource cancel;
    cancel.request_stop();
    QByteArray pack;
    QCOMPARE(writePack(sender.repository, commit, {}, tests::intoBytes(pack), {}, cancel.get_token()).error().kind,
             ErrorKind::Cancelled);
}

void TestPack::aPackGoesInPieces()
{
    QRandomGenerator random(6);
    tests::Scratch sender;
    QMap<QByteArray, QByteArray> files;
    for (int i = 0; i < 200; ++i)
        files.insert("f" + QByteArray::number(i), randomText(random, 5000));
    const ObjectId commit = sender.commit(QStringLiteral("refs/t/1"), files);
    qsizetype largest = 0;
    int pieces = 0;
    const auto count = [&](QByteArrayView piece) {
        largest = std::max(largest, piece.size());
        ++pieces;
        return Status();
    };
    QVERIFY(writePack(sender.repository, commit, {}, count, {}, {}));
    QVERIFY2(pieces > 3 && largest < 80000, qPrintable(QStringLiteral("%1 of %2").arg(pieces).arg(largest)));

    const auto refuse = [&](QByteArrayView) { return Status(fail(ErrorKind::ConnectionLost, QString())); };
    QCOMPARE(writePack(sender.repository, commit, {}, refuse, {}, {}).error().kind, ErrorKind::ConnectionLost);
}

void TestPack::anUnknownCommitIsNamed()
{
    tests::Scratch sender;
    QByteArray pack;
    QCOMPARE(writePack(sender.repository, {}, {}, tests::intoBytes(pack), {}, {}).error().kind,
             ErrorKind::RevisionUnknown);
}

QTEST_GUILESS_MAIN(TestPack)
#include "TestPack.moc"
