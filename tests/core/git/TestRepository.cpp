// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Commits.h"
#include "tests/core/git/Scratch.h"

#include <QFile>

using namespace quai;
using namespace quai::git;

class TestRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectIdsReadAndWriteHex();
    void aFolderWithoutRepositoryIsNamed();
    void aDamagedRepositoryIsToldApart();
    void refsAreListedByPrefixAndPeeled();
    void aRefMovesOnlyFromWhereItIsExpected();
    void namesThatGitRefuses();
    void commitsByPrefix();
    void commitsKeepTrailersWhateverTheyHold();
    void theSameDraftGivesTheSameId();
    void tagsCannotBeOverwritten();
    void mergeBases();
    void configurationIsKept();
};

void TestRepository::objectIdsReadAndWriteHex()
{
    const QString hex = QStringLiteral("fe7aff809320123456789abcdef0123456789abc");
    QCOMPARE(ObjectId::fromHex(hex).toHex(), hex);
    QCOMPARE(ObjectId::fromHex(hex.toUpper()).toHex(), hex);
    QVERIFY(ObjectId::fromHex(hex.chopped(1)).isNull());
    QVERIFY(ObjectId::fromHex(hex.chopped(1) + QLatin1Char('g')).isNull());
    QVERIFY(ObjectId().isNull());
    QVERIFY(ObjectId::fromHex(hex) != ObjectId());
}

void TestRepository::aFolderWithoutRepositoryIsNamed()
{
    QTemporaryDir folder;
    const Result<Repository> opened = Repository::open(folder.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::RepositoryDamaged);
    QCOMPARE(opened.error().facts.value(QStringLiteral("repository")), folder.path());
}

void TestRepository::aDamagedRepositoryIsToldApart()
{
    tests::Scratch scratch;
    const ObjectId blob = writeBlob(scratch.repository, "something").value();
    const QString hex = blob.toHex();
    const QString path
        = scratch.repository.path() + QStringLiteral("/objects/") + hex.left(2) + QLatin1Char('/') + hex.mid(2);
    QFile object(path);
    object.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(object.open(QIODevice::WriteOnly | QIODevice::Truncate));
    object.write("garbage");
    object.close();
    const Repository again = Repository::open(scratch.repository.path()).value();
    QCOMPARE(readBlob(again, blob, 100).error().kind, ErrorKind::RepositoryDamaged);
}

void TestRepository::refsAreListedByPrefixAndPeeled()
{
    tests::Scratch scratch;
    const ObjectId one = scratch.commit(QStringLiteral("refs/remotes/moodle/heads/main"), {{"a", "1"}});
    scratch.commit(QStringLiteral("refs/remotes/moodlex/heads/main"), {{"a", "2"}});
    const Tag tag{QStringLiteral("v4.5.1"),
                  one,
                  {QStringLiteral("T"), QStringLiteral("t@example.org"), QDateTime::fromSecsSinceEpoch(5, Qt::UTC)},
                  QStringLiteral("text")};
    const ObjectId tagId
        = createTag(scratch.repository, QStringLiteral("refs/remotes/moodle/tags/v4.5.1"), tag).value();
    const QList<Ref> refs = scratch.repository.refs(QStringLiteral("refs/remotes/moodle/")).value();
    QCOMPARE(refs.size(), 2);
    QCOMPARE(refs.at(1).name, QStringLiteral("refs/remotes/moodle/tags/v4.5.1"));
    QCOMPARE(refs.at(1).target, tagId);
    QCOMPARE(refs.at(1).peeled, one);
    QCOMPARE(scratch.repository.resolve(refs.at(1).name).value(), one);
    const Result<ObjectId> missing = scratch.repository.resolve(QStringLiteral("refs/remotes/moodle/tags/v9"));
    QCOMPARE(missing.error().kind, ErrorKind::RevisionUnknown);
    QCOMPARE(readTag(scratch.repository, tagId).value().message.trimmed(), QStringLiteral("text"));
}

void TestRepository::aRefMovesOnlyFromWhereItIsExpected()
{
    tests::Scratch scratch;
    const QString name = QStringLiteral("refs/projects/x/heads/main");
    const ObjectId one = scratch.commit(QStringLiteral("refs/t/1"), {{"a", "1"}});
    const ObjectId two = scratch.commit(QStringLiteral("refs/t/2"), {{"a", "2"}});
    QVERIFY(scratch.repository.setRef(name, one, QStringLiteral("new"), ObjectId()));
    QCOMPARE(scratch.repository.setRef(name, two, QStringLiteral("new"), ObjectId()).error().kind,
             ErrorKind::RepositoryBusy);
    QCOMPARE(scratch.repository.setRef(name, two, QStringLiteral("move"), two).error().kind, ErrorKind::RepositoryBusy);
    QVERIFY(scratch.repository.setRef(name, two, QStringLiteral("move"), one));
    QCOMPARE(scratch.repository.resolve(name).value(), two);
    QVERIFY(scratch.repository.removeRef(name));
    QVERIFY(scratch.repository.removeRef(name));
}

void TestRepository::namesThatGitRefuses()
{
    tests::Scratch scratch;
    const ObjectId one = scratch.commit(QStringLiteral("refs/t/1"), {{"a", "1"}});
    for (const char *name : {"refs/heads/a..b", "refs/heads/ ", "refs/heads/x.lock", "../x", "refs/heads/a\nb"})
        QVERIFY2(!scratch.repository.setRef(QString::fromLatin1(name), one, QString()), name);
}

void TestRepository::commitsByPrefix()
{
    tests::Scratch scratch;
    const ObjectId one = scratch.commit(QStringLiteral("refs/t/1"), {{"a", "1"}});
    QCOMPARE(scratch.repository.commitByPrefix(one.toHex().left(7)).value(), one);
    QCOMPARE(scratch.repository.commitByPrefix(one.toHex().toUpper()).value(), one);
    for (const QString &text : {one.toHex().left(6), QStringLiteral("zzzzzzz"), QStringLiteral("0000000"), QString()})
        QCOMPARE(scratch.repository.commitByPrefix(text).error().kind, ErrorKind::RevisionUnknown);
    QVERIFY(scratch.repository.contains(one));
    QVERIFY(!scratch.repository.contains(ObjectId()));
}

void TestRepository::commitsKeepTrailersWhateverTheyHold()
{
    tests::Scratch scratch;
    CommitDraft draft;
    draft.tree = scratch.tree({{"a", "1"}});
    draft.author = {QStringLiteral("Élise"), QStringLiteral("e@example.org"),
                    QDateTime::fromSecsSinceEpoch(1700000000, Qt::OffsetFromUTC, 7200)};
    draft.message = QStringLiteral("Build\n\nLong text.\n");
    draft.trailers = {{QStringLiteral("Moodle"), QStringLiteral("v4.5.1 abc")},
                      {QStringLiteral("Plugin"), QStringLiteral("mod_x 1\nEvil: yes")},
                      {QStringLiteral("Plugin"), QStringLiteral("mod_y 2")}};
    const Commit commit = readCommit(scratch.repository, createCommit(scratch.repository, draft).value()).value();
    QCOMPARE(commit.subject(), QStringLiteral("Build"));
    QCOMPARE(commit.author.name, QStringLiteral("Élise"));
    QCOMPARE(commit.author.when, draft.author.when);
    QCOMPARE(commit.author.when.offsetFromUtc(), 7200);
    QCOMPARE(commit.trailer(QStringLiteral("Plugin")),
             (QStringList{QStringLiteral("mod_x 1 Evil: yes"), QStringLiteral("mod_y 2")}));
    QVERIFY(commit.trailer(QStringLiteral("Evil")).isEmpty());
}

void TestRepository::theSameDraftGivesTheSameId()
{
    tests::Scratch first;
    tests::Scratch second;
    QCOMPARE(first.commit(QStringLiteral("refs/t/1"), {{"a", "1"}}),
             second.commit(QStringLiteral("refs/t/1"), {{"a", "1"}}));
}

void TestRepository::tagsCannotBeOverwritten()
{
    tests::Scratch scratch;
    const ObjectId one = scratch.commit(QStringLiteral("refs/t/1"), {{"a", "1"}});
    const Tag tag{QStringLiteral("r1"),
                  one,
                  {QStringLiteral("T"), QStringLiteral("t@e"), QDateTime::currentDateTimeUtc()},
                  QStringLiteral("x")};
    QVERIFY(createTag(scratch.repository, QStringLiteral("refs/tags/r1"), tag));
    QCOMPARE(createTag(scratch.repository, QStringLiteral("refs/tags/r1"), tag).error().kind,
             ErrorKind::RepositoryBusy);
    QCOMPARE(readTag(scratch.repository, one).error().kind, ErrorKind::RevisionUnknown);
}

void TestRepository::mergeBases()
{
    tests::Scratch scratch;
    const ObjectId root = scratch.commit(QStringLiteral("refs/t/1"), {{"a", "1"}});
    const ObjectId left = scratch.commit(QStringLiteral("refs/t/2"), {{"a", "2"}}, {root});
    const ObjectId right = scratch.commit(QStringLiteral("refs/t/3"), {{"a", "3"}}, {root});
    const ObjectId stranger = scratch.commit(QStringLiteral("refs/t/4"), {{"a", "4"}});
    QCOMPARE(scratch.repository.mergeBase(left, right), root);
    QVERIFY(scratch.repository.mergeBase(left, stranger).isNull());
    QCOMPARE(firstParents(scratch.repository, left, 10).value().size(), 2);
    QCOMPARE(firstParents(scratch.repository, left, 1).value().size(), 1);
}

void TestRepository::configurationIsKept()
{
    tests::Scratch scratch;
    QVERIFY(scratch.repository.configValue(QStringLiteral("remote.moodle.url")).isEmpty());
    QVERIFY(scratch.repository.setConfigValue(QStringLiteral("remote.moodle.url"), QStringLiteral("https://x/y.git")));
    const Repository again = Repository::openOrInitBare(scratch.repository.path()).value();
    QCOMPARE(again.configValue(QStringLiteral("remote.moodle.url")), QStringLiteral("https://x/y.git"));
}

QTEST_GUILESS_MAIN(TestRepository)
#include "TestRepository.moc"
