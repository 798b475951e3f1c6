// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/codebase/MoodleSource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace quai;

namespace {

struct Answer
{
    int exitCode = -1;
    QJsonObject json;
    QByteArray text;
    QByteArray complaints;
};

/// quaictl in a home of its own, upstream repositories beside it.
struct Scene
{
    Scene()
    {
        moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
        moodle.commit(QStringLiteral("refs/tags/v5.1.0"), tests::moodleFiles("2025100600", 501, "public/"));
        hvp.commit(QStringLiteral("refs/tags/v1"),
                   tests::pluginFiles("mod_hvp", "2023010100", "$plugin->incompatible = 501;"));
        hvp.commit(QStringLiteral("refs/tags/v2"), tests::pluginFiles("mod_hvp", "2024010100"));
        write(QStringLiteral("campus.json"),
              "{\"project\": {\"name\": \"campus\", \"branch\": \"prod\", \"version\": \"4.5\", \"owner\": \"me\"},"
              " \"moodle\": {\"version\": \"4.5\", \"source\": \""
                  + moodle.repository.path().toUtf8()
                  + "\"}, \"plugins\": [{\"name\": \"mod_hvp\", \"version\": \"v1\", \"source\": \""
                  + hvp.repository.path().toUtf8() + "\"}]}");
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(home.path() + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    Answer run(QStringList arguments, bool json = true) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "HOME"})
            environment.insert(QLatin1String(name), home.path() + QStringLiteral("/xdg"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(home.path());
        arguments.prepend(QStringLiteral("codebase"));
        if (json)
            arguments.append(QStringLiteral("--json"));
        process.start(qEnvironmentVariable("QUAICTL"), arguments);
        if (!process.waitForFinished(20000))
            return {};
        const QByteArray out = process.readAllStandardOutput();
        return {process.exitCode(), QJsonDocument::fromJson(out).object(), out, process.readAllStandardError()};
    }

    QTemporaryDir home;
    tests::Scratch moodle;
    tests::Scratch hvp;
};

} // namespace

class TestQuaictlCodebase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromImportToRelease();
    void aNewProject();
    void whatBlocksIsARefusal();
    void aPatchThatDoesNotFitIsShown();
    void mistakesNameTheirPlace();
    void checksBeforeARelease();
    void pluginsOfTheDirectory();
    void aSourceThatFailsIsNamed();
    void wrongUsage();
};

void TestQuaictlCodebase::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("QUAICTL"))
        QSKIP("QUAICTL names no program; ctest sets it");
}

void TestQuaictlCodebase::fromImportToRelease()
{
    Scene scene;
    const QString campus = QStringLiteral("campus");
    QCOMPARE(scene.run({QStringLiteral("import"), campus, QStringLiteral("campus.json")}).exitCode, 0);
    QCOMPARE(scene.run({QStringLiteral("check"), campus}).exitCode, 1); // nothing was fetched
    const Answer fetched = scene.run({QStringLiteral("fetch"), campus});
    QVERIFY2(fetched.exitCode == 0, fetched.complaints.constData());
    QCOMPARE(fetched.json.value(QStringLiteral("fetched")).toArray().size(), 2);
    QCOMPARE(scene.run({QStringLiteral("fetch"), campus, QStringLiteral("--missing")})
                 .json.value(QStringLiteral("fetched"))
                 .toArray()
                 .size(),
             0);
    QCOMPARE(scene.run({QStringLiteral("check"), campus}).exitCode, 0);
    const Answer built = scene.run({QStringLiteral("build"), campus});
    QVERIFY2(built.exitCode == 0, built.complaints.constData());
    QCOMPARE(built.json.value(QStringLiteral("unchanged")).toBool(), false);
    QVERIFY(scene.run({QStringLiteral("diff"), campus}).json.value(QStringLiteral("inSync")).toBool());
    const Answer released
        = scene.run({QStringLiteral("release"), campus, QStringLiteral("--comment"), QStringLiteral("first")});
    const QString tag
        = released.json.value(QStringLiteral("release")).toObject().value(QStringLiteral("tag")).toString();
    QVERIFY2(tag.startsWith(QStringLiteral("prod-20")), qPrintable(tag));

    QFile project(scene.home.path() + QStringLiteral("/campus/project.yml"));
    QVERIFY(project.open(QIODevice::ReadWrite));
    QByteArray text = project.readAll();
    QVERIFY(text.contains("owner: me"));
    text.replace("v1", "v2");
    project.resize(0);
    project.seek(0);
    project.write(text);
    project.close();
    const Answer changed = scene.run({QStringLiteral("diff"), campus}, false);
    QVERIFY2(changed.text.contains("toupdate") && changed.text.contains("mod_hvp"), changed.text.constData());
    QCOMPARE(scene.run({QStringLiteral("build"), campus}).exitCode, 0);
    const Answer difference = scene.run({QStringLiteral("diff"), campus, tag});
    const QJsonArray changes = difference.json.value(QStringLiteral("changes")).toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).toObject().value(QStringLiteral("files")).toInt(), 2);
    QCOMPARE(scene.run({QStringLiteral("list"), campus}).json.value(QStringLiteral("releases")).toArray().size(), 1);
    const Answer inventory = scene.run(
        {QStringLiteral("inventory"), campus, tag, QStringLiteral("--format"), QStringLiteral("html")}, false);
    QVERIFY(inventory.text.contains("<td>2023010100</td>"));
}

void TestQuaictlCodebase::aNewProject()
{
    Scene scene;
    const Answer made
        = scene.run({QStringLiteral("new"), QStringLiteral("site"), QStringLiteral("--moodle"), QStringLiteral("4.5"),
                     QStringLiteral("--moodle-source"), scene.moodle.repository.path()});
    QVERIFY2(made.exitCode == 0, made.complaints.constData());
    QCOMPARE(scene.run({QStringLiteral("fetch"), QStringLiteral("site")}).exitCode, 0);
    QCOMPARE(scene.run({QStringLiteral("build"), QStringLiteral("site")}).exitCode, 0);
    QVERIFY(
        scene.run({QStringLiteral("build"), QStringLiteral("site")}).json.value(QStringLiteral("unchanged")).toBool());
    QCOMPARE(
        scene.run({QStringLiteral("new"), QStringLiteral("site"), QStringLiteral("--moodle"), QStringLiteral("4.5")})
            .exitCode,
        2);
}

void TestQuaictlCodebase::whatBlocksIsARefusal()
{
    Scene scene;
    const QString campus = QStringLiteral("campus");
    scene.run({QStringLiteral("import"), campus, QStringLiteral("campus.json")});
    scene.run({QStringLiteral("fetch"), campus});
    const Answer whatIf = scene.run({QStringLiteral("whatif"), campus, QStringLiteral("4.5"), QStringLiteral("5.1")});
    const QJsonArray cells = whatIf.json.value(QStringLiteral("cells")).toArray();
    QCOMPARE(cells.size(), 4);
    QCOMPARE(cells.at(1).toObject().value(QStringLiteral("blocks")).toBool(), false);
    QCOMPARE(cells.at(3).toObject().value(QStringLiteral("blocks")).toBool(), true);
    QFile project(scene.home.path() + QStringLiteral("/campus/project.yml"));
    QVERIFY(project.open(QIODevice::ReadWrite));
    const QByteArray text = project.readAll().replace("version: 4.5", "version: 5.1");
    project.resize(0);
    project.seek(0);
    project.write(text);
    project.close();
    const Answer refused = scene.run({QStringLiteral("build"), campus});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(refused.complaints.contains("Incompatible"));
    QCOMPARE(scene.run({QStringLiteral("check"), campus}).exitCode, 3);
}

void TestQuaictlCodebase::aPatchThatDoesNotFitIsShown()
{
    Scene scene;
    const QString campus = QStringLiteral("campus");
    scene.run({QStringLiteral("import"), campus, QStringLiteral("campus.json")});
    scene.run({QStringLiteral("fetch"), campus});
    scene.write(QStringLiteral("campus/hvp.patch"),
                "--- a/lib.php\n+++ b/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp 1999\n+<?php // ours\n");
    QFile project(scene.home.path() + QStringLiteral("/campus/project.yml"));
    QVERIFY(project.open(QIODevice::ReadWrite));
    const QByteArray text = project.readAll().replace("version: v1", "version: v1\n    patches: [hvp.patch]");
    project.resize(0);
    project.seek(0);
    project.write(text);
    project.close();
    const Answer answer = scene.run({QStringLiteral("check"), campus});
    QCOMPARE(answer.exitCode, 3);
    const QJsonObject finding = answer.json.value(QStringLiteral("findings")).toArray().at(0).toObject();
    QCOMPARE(finding.value(QStringLiteral("finding")).toString(), QStringLiteral("PatchConflicts"));
    QCOMPARE(finding.value(QStringLiteral("component")).toString(), QStringLiteral("mod_hvp"));
    const QJsonObject facts = finding.value(QStringLiteral("facts")).toObject();
    QCOMPARE(facts.value(QStringLiteral("path")).toString(), QStringLiteral("lib.php"));
    QCOMPARE(facts.value(QStringLiteral("hunk")).toString(), QStringLiteral("1"));
    QCOMPARE(facts.value(QStringLiteral("found")).toString(), QStringLiteral("<?php // mod_hvp 2023010100\n"));
    const Answer shown = scene.run({QStringLiteral("check"), campus}, false);
    QVERIFY2(shown.text.contains("    - <?php // mod_hvp 1999\n    + <?php // mod_hvp 2023010100\n"),
             shown.text.constData());
}

void TestQuaictlCodebase::mistakesNameTheirPlace()
{
    Scene scene;
    scene.write(QStringLiteral("bad.yml"), "project: {name: x}\nmoodle: {version: '4.5'}\nplugins:\n  nonsense:\n");
    const Answer answer = scene.run({QStringLiteral("import"), QStringLiteral("x"), QStringLiteral("bad.yml")});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY2(answer.complaints.contains("line=4"), answer.complaints.constData());
}

void TestQuaictlCodebase::checksBeforeARelease()
{
    Scene scene;
    scene.write(QStringLiteral("checked.yml"),
                "project: {name: campus, branch: prod, checks: ['test -f version.php', 'exit 4']}\n"
                "moodle: {version: '4.5', source: "
                    + scene.moodle.repository.path().toUtf8() + "}\n");
    const QString campus = QStringLiteral("campus");
    QCOMPARE(scene.run({QStringLiteral("import"), campus, QStringLiteral("checked.yml")}).exitCode, 0);
    QCOMPARE(scene.run({QStringLiteral("fetch"), campus}).exitCode, 0);
    QCOMPARE(scene.run({QStringLiteral("test"), campus}).exitCode, 1); // nothing was built
    QCOMPARE(scene.run({QStringLiteral("build"), campus}).exitCode, 0);
    const Answer tested = scene.run({QStringLiteral("test"), campus});
    QCOMPARE(tested.exitCode, 3);
    const QJsonArray outcomes = tested.json.value(QStringLiteral("outcomes")).toArray();
    QCOMPARE(outcomes.size(), 3);
    QVERIFY(outcomes.at(1)[QStringLiteral("passed")].toBool());
    QCOMPARE(outcomes.at(2)[QStringLiteral("exitStatus")].toInt(), 4);
    QVERIFY(QFile::exists(
        scene.home.path()
        + QStringLiteral("/campus/checks/%1.json").arg(tested.json.value(QStringLiteral("tree")).toString())));
}

void TestQuaictlCodebase::pluginsOfTheDirectory()
{
    Scene scene;
    scene.write(QStringLiteral("list.json"),
                "{\"timestamp\": 1, \"plugins\": [{\"component\": \"block_xp\", \"name\": \"Level up\", \"versions\": "
                "[{\"version\": \"2024050600\", \"release\": \"1.0\", \"maturity\": 200, \"supportedmoodles\": "
                "[{\"version\": 2024100700, \"release\": \"4.5\"}]}]}]}");
    const QStringList directory{QStringLiteral("--directory"), QStringLiteral("list.json")};
    const auto found = [&](const QStringList &words) {
        return scene.run(QStringList{QStringLiteral("search")} + words + directory)
            .json.value(QStringLiteral("plugins"))
            .toArray()
            .size();
    };
    QCOMPARE(found({QStringLiteral("LEVEL")}), 1);
    QCOMPARE(found({QStringLiteral("level"), QStringLiteral("nothing")}), 0);
    QCOMPARE(found({QStringLiteral("--moodle"), QStringLiteral("5.0")}), 0);
    const QString campus = QStringLiteral("campus");
    scene.run({QStringLiteral("import"), campus, QStringLiteral("campus.json")});
    QCOMPARE(scene.run(QStringList{QStringLiteral("add"), campus, QStringLiteral("block_xp")} + directory).exitCode, 0);
    QCOMPARE(scene.run(QStringList{QStringLiteral("add"), campus, QStringLiteral("block_xp")} + directory).exitCode, 2);
    QCOMPARE(scene.run(QStringList{QStringLiteral("add"), campus, QStringLiteral("block_none")} + directory).exitCode,
             1);
    QCOMPARE(scene
                 .run({QStringLiteral("add"), campus, QStringLiteral("local_ours"), QStringLiteral("--source"),
                       QStringLiteral("git@host:x.git"), QStringLiteral("--pin"), QStringLiteral("2024010100")})
                 .exitCode,
             0);
    QFile project(scene.home.path() + QStringLiteral("/campus/project.yml"));
    QVERIFY(project.open(QIODevice::ReadOnly));
    const QByteArray text = project.readAll();
    QVERIFY2(text.contains("block_xp") && text.contains("versionnumber: 2024010100"), text.constData());
    QCOMPARE(scene.run({QStringLiteral("remove"), campus, QStringLiteral("local_ours")}).exitCode, 0);
    QCOMPARE(scene.run({QStringLiteral("remove"), campus, QStringLiteral("local_ours")}).exitCode, 2);
    const Answer unreachable = scene.run({QStringLiteral("refresh"), QStringLiteral("--directory-url"),
                                          QStringLiteral("http://127.0.0.1:1/pluglist.php")});
    QCOMPARE(unreachable.exitCode, 1);
}

void TestQuaictlCodebase::aSourceThatFailsIsNamed()
{
    Scene scene;
    const QString campus = QStringLiteral("campus");
    scene.run({QStringLiteral("import"), campus, QStringLiteral("campus.json")});
    scene.run({QStringLiteral("add"), campus, QStringLiteral("block_dead"), QStringLiteral("--source"),
               scene.home.path() + QStringLiteral("/nowhere.git")});
    const Answer fetched = scene.run({QStringLiteral("fetch"), campus});
    QCOMPARE(fetched.exitCode, 3);
    QCOMPARE(fetched.json.value(QStringLiteral("fetched")).toArray().size(), 2);
    QCOMPARE(fetched.json.value(QStringLiteral("failures"))[0][QStringLiteral("component")].toString(),
             QStringLiteral("block_dead"));
}

void TestQuaictlCodebase::wrongUsage()
{
    Scene scene;
    for (const QStringList &words :
         {QStringList{QStringLiteral("build")}, QStringList{QStringLiteral("dance"), QStringLiteral("x")},
          QStringList{QStringLiteral("whatif"), QStringLiteral("x")}})
        QCOMPARE(scene.run(words).exitCode, 2);
    QCOMPARE(scene.run({QStringLiteral("build"), QStringLiteral("none")}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestQuaictlCodebase)
#include "TestQuaictlCodebase.moc"
