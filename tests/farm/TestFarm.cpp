// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Farm.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace quai::test;
using namespace Qt::StringLiterals;

/// The farm itself: what it promises to every other test.
class TestFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitSiteAnswersAndSeesReleases();
};

void TestFarm::gitSiteAnswersAndSeesReleases()
{
    Farm farm(Farm::Ssh | Farm::Web | Farm::Git);
    QUAI_START_FARM(farm);
    const FarmSite site = farm.site(u"git"_s);
    QCOMPARE(farm.shell(u"id -un"_s).trimmed(), farm.ssh(u"user"_s).toUtf8());
    QVERIFY(farm.shell(u"curl -s "_s + site.url + u"/"_s).contains("version 2024100700.00"));
    const FarmRelease release = farm.release(u"git"_s, {u"--change"_s, u"60"_s});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    QCOMPARE(release.added.size() + release.changed.size() + release.removed.size(), 60);
    const QByteArray pulled = farm.shell(
        u"cd %1 && git pull -q && git rev-parse HEAD && git diff --name-only HEAD~1 | wc -l"_s.arg(site.servedPath()));
    QCOMPARE(pulled.simplified(), release.revision.toUtf8() + " 60");
    const QString folder = farm.folder();
    farm.stop();
    QVERIFY(!QDir(folder).exists());
}

QTEST_GUILESS_MAIN(TestFarm)
#include "TestFarm.moc"
