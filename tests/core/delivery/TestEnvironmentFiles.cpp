// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/GitSite.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

const QString kPassword = QStringLiteral("s3cret'\\\n?>");
const QByteArray kRendered = "<?php $CFG->dbname = 'moodle'; $CFG->dbpass = 's3cret\\'\\\\\n?>';\n";

/// A site whose config.php is rendered.
class TemplateSite : public GitSite
{
public:
    TemplateSite()
    {
        addTemplate(QStringLiteral("config.php"),
                    "<?php $CFG->dbname = '{{ dbname }}'; $CFG->dbpass = '{{ secret:dbpass }}';\n");
        site().values.insert(QStringLiteral("dbname"), QStringLiteral("moodle"));
        readSecret = [this](const QString &key, const CancelToken &) -> Result<QString> {
            ++asked;
            return key == QLatin1String("quai/scratch/environment/dbpass")
                ? Result<QString>(kPassword)
                : fail(Error{ErrorKind::SecretMissing, {}, {}, {{QStringLiteral("key"), key}}});
        };
    }
    void addTemplate(const QString &path, const QByteArray &text)
    {
        const QString file = folder() + QStringLiteral("/templates/") + path;
        writeFile(file, text);
        site().templates.insert(path, file);
    }
    [[nodiscard]] QByteArray mode(const QString &path) const
    {
        return shell(QStringLiteral("stat -c %a '%1'").arg(path)).trimmed();
    }
    /// Files of the site that hold the password.
    [[nodiscard]] QByteArray whereTheSecretIs() const
    {
        return shell(QStringLiteral("grep -rlF s3cret . || true"), site().base).trimmed();
    }

    int asked = 0;
};

QList<PlannedAction> renders(const StepPlan &plan)
{
    QList<PlannedAction> found;
    for (const PlannedAction &action : plan.actions)
        if (action.what == QLatin1String("render"))
            found.append(action);
    return found;
}

} // namespace

/// Environment files that are rendered from templates of this computer.
class TestEnvironmentFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRenderedFileTakesItsPlace();
    void aNewFileIsForItsOwnerAndGroup();
    void thePlanNamesItAndWritesNothing();
    void mistakesAreFoundBeforeAnythingRuns();
    void aCutBeforeTheFilesKeepsTheTreeFromBeingServed();
    void linksAreNotFollowed();
    void itsContentIsNotShown();
    void aWholeStepLeavesNoSecretInTheJournal();
};

void TestEnvironmentFiles::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestEnvironmentFiles::theRenderedFileTakesItsPlace()
{
    TemplateSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    site.shell(QStringLiteral("chmod 604 moodle/config.php"), site.site().base);
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), kRendered);
    QCOMPARE(readFile(site.served() + QStringLiteral("/config.php")), QByteArray("<?php // config\n"));
    QCOMPARE(site.mode(site.working() + QStringLiteral("/config.php")), QByteArray("604")); // as the served one
    QCOMPARE(described(outcome->changes),
             (QStringList{QStringLiteral("M config.php"), QStringLiteral("M lib/other.php")}));
    QVERIFY(outcome->warnings.isEmpty()); // it was not carried
    QVERIFY(!outcome->rawOutput.contains(QStringLiteral("s3cret")));
    QCOMPARE(site.whereTheSecretIs(), QByteArray("./moodle-GIT/config.php"));
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
    QCOMPARE(site.difference(), QByteArray());
    const QByteArray before = site.snapshot(site.working());
    const auto again = site.update();
    QUAI_DONE(again);
    QVERIFY(again->changes.isEmpty());
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestEnvironmentFiles::aNewFileIsForItsOwnerAndGroup()
{
    TemplateSite site;
    site.addTemplate(QStringLiteral("local/my plugin/env.php"), "<?php return '{{ dbname }}';\n");
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    const QString file = site.working() + QStringLiteral("/local/my plugin/env.php");
    QCOMPARE(readFile(file), QByteArray("<?php return 'moodle';\n"));
    QCOMPARE(site.mode(file), QByteArray("640"));
    for (const char *folder : {"/local", "/local/my plugin"})
        QCOMPARE(site.mode(site.working() + QLatin1String(folder)), QByteArray("755"));
    QVERIFY(described(outcome->changes).contains(QStringLiteral("A local/my plugin/env.php")));
    const auto again = site.update();
    QUAI_DONE(again); // it is no change that somebody made by hand
    QCOMPARE(site.asked, 2);
}

void TestEnvironmentFiles::thePlanNamesItAndWritesNothing()
{
    TemplateSite site;
    for (const Mode mode : {Mode::Production, Mode::Delivery}) {
        if (mode == Mode::Production)
            site.shell(QStringLiteral("cp -a moodle-GIT/.git moodle/"), site.site().base);
        const QByteArray before = site.snapshot(site.site().base);
        const auto plan = site.plan({}, mode);
        QUAI_DONE(plan);
        QCOMPARE(renders(*plan).size(), 1);
        QCOMPARE(renders(*plan).constFirst().facts.value(QStringLiteral("path")), QStringLiteral("config.php"));
        QCOMPARE(renders(*plan).constFirst().facts.value(QStringLiteral("change")), QStringLiteral("changed"));
        QVERIFY(described(plan->changes).contains(QStringLiteral("M config.php")));
        QCOMPARE(site.whereTheSecretIs(), QByteArray());
        QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // config\n"));
    }
    QUAI_DONE(site.update());
    QCOMPARE(renders(*site.plan()).constFirst().facts.value(QStringLiteral("change")), QStringLiteral("same"));
}

void TestEnvironmentFiles::mistakesAreFoundBeforeAnythingRuns()
{
    TemplateSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    const QByteArray before = site.snapshot(site.working());
    site.site().values.clear();
    const auto unknown = site.update();
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::ParseFailed);
    QVERIFY(unknown.error().message.contains(QStringLiteral("dbname")));
    site.site().values.insert(QStringLiteral("dbname"), QStringLiteral("moodle"));
    site.readSecret = {};
    QCOMPARE(site.update().error().kind, ErrorKind::SecretMissing);
    QCOMPARE(site.plan().error().kind, ErrorKind::SecretMissing);
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestEnvironmentFiles::aCutBeforeTheFilesKeepsTheTreeFromBeingServed()
{
    TemplateSite site;
    site.addTemplate(QStringLiteral("local/x/env.php"), "<?php\n");
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    QDir().mkpath(site.working() + QStringLiteral("/local/x/env.php/folder")); // in the way
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotWritable);
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // config\n"));
    QCOMPARE(readFile(site.own() + QStringLiteral("/updating")),
             site.working().toUtf8() + '\n'); // the gate looks at it
    QCOMPARE(site.shell(QStringLiteral("find . -name '*quai-new*'"), site.working()), QByteArray());
    site.shell(QStringLiteral("rm -rf local"), site.working());
    QUAI_DONE(site.update());
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), kRendered);
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
}

void TestEnvironmentFiles::linksAreNotFollowed()
{
    TemplateSite site;
    site.addTemplate(QStringLiteral("cache/env.php"), "<?php\n");
    QDir().mkpath(site.folder() + QStringLiteral("/outside"));
    site.shell(QStringLiteral("ln -s ../../outside cache"), site.working());
    QCOMPARE(site.update().error().kind, ErrorKind::PathLeavesTree);
    QVERIFY(QDir(site.folder() + QStringLiteral("/outside")).isEmpty());
    site.shell(QStringLiteral("rm cache && mv config.php ../../outside && ln -s ../../outside/config.php config.php"),
               site.working());
    QUAI_DONE(site.update());
    QVERIFY(!QFileInfo(site.working() + QStringLiteral("/config.php")).isSymLink());
    QCOMPARE(readFile(site.folder() + QStringLiteral("/outside/config.php")), QByteArray("<?php // config\n"));
}

void TestEnvironmentFiles::itsContentIsNotShown()
{
    TemplateSite site;
    Engine engine(site.host(), site.site(), {QStringLiteral("operator"), QStringLiteral("desk")});
    const ComponentPath file = ComponentPath::parse(QStringLiteral("config.php")).value();
    auto pair = engine.filePair(file);
    QUAI_DONE(pair);
    QCOMPARE(pair->concealed, std::optional(false));
    QUAI_DONE(site.update());
    pair = engine.filePair(file);
    QUAI_DONE(pair);
    QCOMPARE(pair->concealed, std::optional(true));
    QVERIFY(pair->before.isEmpty() && pair->after.isEmpty());
}

void TestEnvironmentFiles::aWholeStepLeavesNoSecretInTheJournal()
{
    TemplateSite site;
    Engine engine(site.host(), site.site(), {QStringLiteral("operator"), QStringLiteral("desk")});
    engine.setSecretReader(site.readSecret);
    StepRequest request;
    request.step = Step::Update;
    QStringList heard;
    Listener listener;
    listener.onText = [&heard](const QString &text) { heard.append(text); };
    const auto outcome = engine.run(request, listener);
    QUAI_DONE(outcome);
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), kRendered);
    QCOMPARE(site.whereTheSecretIs(), QByteArray("./moodle-GIT/config.php"));
    QVERIFY(QFile::exists(site.own() + QStringLiteral("/journal.jsonl")));
    QVERIFY(!heard.join(QString()).contains(QStringLiteral("s3cret")));
}

QTEST_GUILESS_MAIN(TestEnvironmentFiles)
#include "TestEnvironmentFiles.moc"
