// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/MemorySecretStore.h"
#include "core/sites/SiteRules.h"
#include "core/sites/SiteStore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sites;

namespace {

Site example(const QString &name)
{
    Site site;
    site.name = name;
    site.url = QStringLiteral("https://moodle.example.org");
    site.server.host = QStringLiteral("moodle.example.org");
    site.base = QStringLiteral("/var/www");
    site.dir = QStringLiteral("moodle");
    site.source.repository = QStringLiteral("/srv/git/moodle.git");
    return site;
}

} // namespace

class TestSiteStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsAddedIsThereAfterANewStart();
    void idsComeFromNames_data();
    void idsComeFromNames();
    void aTakenIdIsRefused();
    void updateMayRename();
    void duplicateStandsBehindTheOriginal();
    void removeTakesOneAway();
    void unknownSitesAreNamed();
    void aFailedWriteChangesNothing();
    void memorySecrets();

private:
    QTemporaryDir m_folder;
    QString m_path;
    int m_round = 0;
};

void TestSiteStore::init()
{
    m_path = m_folder.filePath(QStringLiteral("%1/sites.yml").arg(++m_round));
}

void TestSiteStore::whatIsAddedIsThereAfterANewStart()
{
    SiteStore store(m_path);
    QVERIFY(store.load());
    const auto added = store.add(example(QStringLiteral("Université de Lyon")));
    QVERIFY(added);
    QCOMPARE(added->id, QStringLiteral("universite-de-lyon"));
    SiteStore again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.sites(), QList<Site>{*added});
    QCOMPARE(again.find(QStringLiteral("universite-de-lyon")).value(), *added);
}

void TestSiteStore::idsComeFromNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("accents") << QStringLiteral("Académie – Été 2024!") << QStringLiteral("academie-ete-2024");
    QTest::newRow("nothing usable") << QStringLiteral("日本") << QStringLiteral("site");
    QTest::newRow("empty") << QString() << QStringLiteral("site");
    QTest::newRow("signs at the ends") << QStringLiteral("--a--") << QStringLiteral("a");
    QTest::newRow("taken") << QStringLiteral("Taken") << QStringLiteral("taken-3");
}

void TestSiteStore::idsComeFromNames()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(idFromName(name, {QStringLiteral("taken"), QStringLiteral("taken-2")}), id);
    QVERIFY(isSiteId(idFromName(name)));
    QVERIFY(isSiteId(idFromName(QString(500, QLatin1Char('x')))));
}

void TestSiteStore::aTakenIdIsRefused()
{
    SiteStore store(m_path);
    QVERIFY(store.add(example(QStringLiteral("One"))));
    Site second = example(QStringLiteral("Two"));
    second.id = QStringLiteral("one");
    const auto added = store.add(second);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::SiteDuplicate);
    QCOMPARE(added.error().facts.value(QStringLiteral("site")), QStringLiteral("one"));
    QCOMPARE(store.sites().size(), 1);
    QCOMPARE(store.add(example(QStringLiteral("One")))->id, QStringLiteral("one-2"));
}

void TestSiteStore::updateMayRename()
{
    SiteStore store(m_path);
    QVERIFY(store.add(example(QStringLiteral("One"))));
    Site changed = store.sites().first();
    changed.id = QStringLiteral("other");
    changed.note = QStringLiteral("changed");
    QVERIFY(store.update(QStringLiteral("one"), changed));
    SiteStore again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.sites(), QList<Site>{changed});
}

void TestSiteStore::duplicateStandsBehindTheOriginal()
{
    SiteStore store(m_path);
    QVERIFY(store.add(example(QStringLiteral("One"))));
    QVERIFY(store.add(example(QStringLiteral("Two"))));
    const auto copy = store.duplicate(QStringLiteral("one"), QStringLiteral("One"));
    QVERIFY(copy);
    QCOMPARE(copy->id, QStringLiteral("one-2"));
    QCOMPARE(store.sites().at(1), *copy);
    QCOMPARE(store.sites().size(), 3);
}

void TestSiteStore::removeTakesOneAway()
{
    SiteStore store(m_path);
    QVERIFY(store.add(example(QStringLiteral("One"))));
    QVERIFY(store.add(example(QStringLiteral("Two"))));
    QVERIFY(store.remove(QStringLiteral("one")));
    SiteStore again(m_path);
    QVERIFY(again.load());
    QCOMPARE(again.sites().size(), 1);
    QCOMPARE(again.sites().first().id, QStringLiteral("two"));
}

void TestSiteStore::unknownSitesAreNamed()
{
    SiteStore store(m_path);
    const QString id = QStringLiteral("nowhere");
    const QList<Error> errors{store.find(id).error(), store.update(id, example(id)).error(),
                              store.duplicate(id, id).error(), store.remove(id).error()};
    for (const Error &error : errors) {
        QCOMPARE(error.kind, ErrorKind::SiteUnknown);
        QCOMPARE(error.facts.value(QStringLiteral("site")), id);
    }
}

void TestSiteStore::aFailedWriteChangesNothing()
{
    SiteStore store(m_path);
    QVERIFY(store.add(example(QStringLiteral("One"))));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("# somebody else\n");
    file.close();
    const QList<Site> before = store.sites();
    QVERIFY(!store.add(example(QStringLiteral("Two"))));
    QVERIFY(!store.remove(QStringLiteral("one")));
    QCOMPARE(store.sites(), before);
    QVERIFY(store.load());
    QVERIFY(store.remove(QStringLiteral("one")));
}

void TestSiteStore::memorySecrets()
{
    MemorySecretStore secrets;
    const QString key = QStringLiteral("quai/one/svn");
    QCOMPARE(secrets.read(key).result().error().kind, ErrorKind::SecretMissing);
    QVERIFY(secrets.write(key, QStringLiteral("pässword")).result());
    QCOMPARE(secrets.read(key).result().value(), QStringLiteral("pässword"));
    QVERIFY(secrets.remove(key).result());
    QVERIFY(secrets.remove(key).result());
    QCOMPARE(secrets.read(key).result().error().facts.value(QStringLiteral("key")), key);
}

QTEST_GUILESS_MAIN(TestSiteStore)
#include "TestSiteStore.moc"
