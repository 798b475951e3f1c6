// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/codebase/FarmMoodle.h"
#include "tests/support/Farm.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace quai;
using namespace quai::test;
using tests::farmMoodle;

/// A code base from its declaration to the site that serves it, through quaictl and a real sshd.
class TestQuaictlRelease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aReleaseIsDeliveredAndServed();
    void driftIsSeen();
    void theNextOneAndTheWayBack();

private:
    QJsonObject run(const QStringList &arguments, int expected = 0);
    QString servedVersion();
    QString release(const QByteArray &version);

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git};
    QTemporaryDir m_home;
    tests::Scratch m_moodle;
    tests::Scratch m_hvp;
    QString m_first;
};

void TestQuaictlRelease::initTestCase()
{
    QVERIFY(!qEnvironmentVariable("QUAICTL").isEmpty());
    m_farm.setSize(60, 400000);
    QUAI_START_FARM(m_farm);
    const FarmSite site = m_farm.site(QStringLiteral("git"));
    run({QStringLiteral("site"),         QStringLiteral("add"),
         QStringLiteral("--name"),       QStringLiteral("Campus"),
         QStringLiteral("--url"),        site.url,
         QStringLiteral("--server"),     QStringLiteral("farm"),
         QStringLiteral("--ssh-config"), m_farm.sshTarget().configFile,
         QStringLiteral("--base"),       site.base,
         QStringLiteral("--dir"),        site.dir,
         QStringLiteral("--method"),     QStringLiteral("git"),
         QStringLiteral("--repository"), site.repository,
         QStringLiteral("--branch"),     site.branch});
    m_hvp.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_hvp", "2024010100"));
    QFile declaration(m_home.filePath(QStringLiteral("campus.yml")));
    QVERIFY(declaration.open(QIODevice::WriteOnly));
    declaration.write("project: {name: campus, branch: prod}\nmoodle: {version: main, source: "
                      + m_moodle.repository.path().toUtf8()
                      + "}\nplugins:\n  mod_hvp: {source: " + m_hvp.repository.path().toUtf8() + "}\n");
    declaration.close();
    run({QStringLiteral("codebase"), QStringLiteral("import"), m_home.filePath(QStringLiteral("campus")),
         declaration.fileName()});
}

QJsonObject TestQuaictlRelease::run(const QStringList &arguments, int expected)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        environment.insert(QLatin1String(name), m_home.path());
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("QUAICTL"),
                  arguments + QStringList{QStringLiteral("--no-keychain"), QStringLiteral("--json")});
    process.waitForFinished(120000);
    if (process.exitCode() != expected)
        QTest::qFail(qPrintable(arguments.join(QLatin1Char(' ')) + QLatin1Char('\n')
                                + QString::fromUtf8(process.readAllStandardError())),
                     __FILE__, __LINE__);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QString TestQuaictlRelease::servedVersion()
{
    return run({QStringLiteral("deliver"), QStringLiteral("status"),
                QStringLiteral(
                    "campus")})[QStringLiteral("status")][QStringLiteral("copies")][0][QStringLiteral("version")]
        .toString();
}

/// Builds and releases what main is now; @return the tag.
QString TestQuaictlRelease::release(const QByteArray &version)
{
    const QString project = m_home.filePath(QStringLiteral("campus"));
    m_moodle.commit(QStringLiteral("refs/heads/main"), farmMoodle(version));
    for (const char *verb : {"fetch", "build"})
        run({QStringLiteral("codebase"), QLatin1String(verb), project});
    return run({QStringLiteral("codebase"), QStringLiteral("release"), project})[QStringLiteral("release")]
        .toObject()
        .value(QStringLiteral("tag"))
        .toString();
}

void TestQuaictlRelease::aReleaseIsDeliveredAndServed()
{
    m_first = release("2024100701.00");
    QVERIFY(!m_first.isEmpty());
    const QStringList which{QStringLiteral("campus"), QStringLiteral("--release"), m_first, QStringLiteral("--project"),
                            m_home.filePath(QStringLiteral("campus"))};
    run(QStringList{QStringLiteral("deliver"), QStringLiteral("all"), QStringLiteral("--yes")} + which);
    QCOMPARE(servedVersion(), QStringLiteral("2024100701.00"));
    const QString served = m_farm.site(QStringLiteral("git")).servedPath();
    if (QFile::exists(served)) { // the farm's own file system may be out of sight
        QVERIFY(QFile::exists(served + QStringLiteral("/mod/hvp/lib.php")));
        QVERIFY(QFile::exists(served + QStringLiteral("/config.php")));
    }
}

void TestQuaictlRelease::driftIsSeen()
{
    const QStringList ask{QStringLiteral("deliver"), QStringLiteral("drift"), QStringLiteral("campus")};
    QVERIFY(run(ask)[QStringLiteral("drift")][QStringLiteral("none")].toBool());
    const QString served = m_farm.site(QStringLiteral("git")).servedPath();
    m_farm.shell(QStringLiteral("echo '<?php // x' >'%1/mod/hvp/shell.php'; cp -p '%1/mod/hvp/lib.php' '%1/../kept'; "
                                "echo '// hacked' >>'%1/mod/hvp/lib.php'")
                     .arg(served));
    const QJsonObject drift = run(ask, 6)[QStringLiteral("drift")].toObject();
    const QJsonArray files = drift.value(QStringLiteral("files")).toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files.at(0)[QStringLiteral("path")].toString(), QStringLiteral("mod/hvp/shell.php"));
    QVERIFY(files.at(0)[QStringLiteral("php")].toBool());
    QVERIFY(drift.value(QStringLiteral("difference")).toString().contains(QStringLiteral("+// hacked")));
    m_farm.shell(QStringLiteral("rm '%1/mod/hvp/shell.php'; mv '%1/../kept' '%1/mod/hvp/lib.php'").arg(served));
    QVERIFY(run(ask)[QStringLiteral("drift")][QStringLiteral("none")].toBool());
}

void TestQuaictlRelease::theNextOneAndTheWayBack()
{
    const QString second = release("2024100702.00");
    const QString project = m_home.filePath(QStringLiteral("campus"));
    const auto all = [&](const QString &tag) {
        return QStringList{QStringLiteral("deliver"),   QStringLiteral("all"),
                           QStringLiteral("campus"),    QStringLiteral("--yes"),
                           QStringLiteral("--release"), tag,
                           QStringLiteral("--project"), project};
    };
    run(all(second));
    QCOMPARE(servedVersion(), QStringLiteral("2024100702.00"));
    // Its database is newer by now: Moodle would refuse the older code, and so does the gate.
    run(all(m_first), 3);
    run(all(QStringLiteral("none")), 1);
}

QTEST_GUILESS_MAIN(TestQuaictlRelease)
#include "TestQuaictlRelease.moc"
