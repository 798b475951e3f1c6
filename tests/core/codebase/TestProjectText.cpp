// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ProjectText.h"

#include <QRandomGenerator>
#include <QTest>

using namespace quai;
using namespace quai::codebase;

namespace {

const QByteArray kYaml = "# Our campus\n"
                         "# owner: DSI\n"
                         "\n"
                         "project:\n"
                         "  project: campus\n"
                         "  branch: prod\n"
                         "  contact: dsi@example.org\n"
                         "moodle:\n"
                         "  version: \"4.5\"\n"
                         "  extra: [1, 2]\n"
                         "plugins:\n"
                         "  moodle-mod_hvp:\n"
                         "    name: Interactive content\n"
                         "    source: https://example.org/hvp.git\n"
                         "    branch: stable\n"
                         "    version: v1.26\n"
                         "    localdev: /home/x\n"
                         "  moodle-block_xp:\n"
                         "  local_vmoodle: {branch: MOODLE_405_STABLE, patches: [patches/a.patch]}\n";

const QByteArray kJson
    = "{\n\t\"project\": {\"name\": \"campus\", \"branch\": \"prod\", \"version\": \"4.5+\","
      " \"description\": \"a / \\\"b\\\"\", \"owner\": \"x\"},\n"
      "  \"plugins\": [\n    {\"name\": \"mod_hvp\", \"version\": \"v1\", \"colour\": \"red\"},\n"
      "    {\"name\": \"block_xp\", \"versionnumber\": \"2024010100\"}\n  ],\n  \"other\": true\n}\n";

} // namespace

class TestProjectText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheYamlOfCbm();
    void readsTheJsonOfCbm();
    void mistakesNameTheirPlace_data();
    void mistakesNameTheirPlace();
    void allMistakesAreListed();
    void unknownKeysStay();
    void jsonBecomesYamlWithoutLoss();
    void writtenTextIsReadBack();
    void garbageNeverBreaksIt();
};

void TestProjectText::readsTheYamlOfCbm()
{
    const Project project = parseProject(kYaml).value();
    QCOMPARE(project.name, QStringLiteral("campus"));
    QCOMPARE(project.branch, QStringLiteral("prod"));
    QCOMPARE(project.moodleVersion, QStringLiteral("4.5"));
    QCOMPARE(project.plugins.size(), 3);
    const DeclaredPlugin &hvp = project.plugins.constFirst();
    QCOMPARE(hvp.component.toString(), QStringLiteral("mod_hvp"));
    QCOMPARE(hvp.label, QStringLiteral("Interactive content"));
    QCOMPARE(hvp.version, QStringLiteral("v1.26"));
    QCOMPARE(hvp.branch, QStringLiteral("stable"));
    QCOMPARE(project.plugins.at(2).patches, QStringList{QStringLiteral("patches/a.patch")});
}

void TestProjectText::readsTheJsonOfCbm()
{
    const Result<Project> project = parseProject(kJson);
    QVERIFY2(project, qPrintable(project ? QString() : project.error().detail));
    QCOMPARE(project->moodleVersion, QStringLiteral("4.5+"));
    QCOMPARE(project->description, QStringLiteral("a / \"b\""));
    QCOMPARE(project->plugins.size(), 2);
    QCOMPARE(project->plugins.at(1).versionNumber, QStringLiteral("2024010100"));
    QVERIFY(project->plugins.at(0).label.isEmpty());
}

void TestProjectText::mistakesNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    const QByteArray head = "project: {name: x}\nmoodle: {version: '4.5'}\nplugins:\n";
    QTest::newRow("empty") << QByteArray() << 1;
    QTest::newRow("syntax") << QByteArray("project:\n  name: [x\n") << 3;
    QTest::newRow("no project") << QByteArray("moodle: {version: '4.5'}\n") << 1;
    QTest::newRow("no version") << QByteArray("project: {name: x}\nmoodle:\n  source: y\n") << 3;
    QTest::newRow("rubbish version") << QByteArray("project: {name: x}\nmoodle:\n  version: 4.5rubbish\n") << 3;
    QTest::newRow("no plugin name") << head + "  mod_a:\n  evil/../x:\n" << 5;
    QTest::newRow("twice") << head + "  mod_a:\n  moodle-mod_a:\n" << 5;
    QTest::newRow("option for a branch") << head + "  mod_a:\n    branch: --upload-pack=x\n" << 5;
    QTest::newRow("patch elsewhere") << head + "  mod_a:\n    patches: [../../etc/passwd]\n" << 5;
    QTest::newRow("plugin is a list") << head + "  mod_a: [1]\n" << 4;
    QTest::newRow("control character") << head + "  mod_a:\n    note: \"\\x07\"\n" << 5;
    QTest::newRow("list without names") << QByteArray(
        "project: {name: x}\nmoodle: {version: '4.5'}\nplugins:\n- {version: 1}\n")
                                        << 4;
    QTest::newRow("json") << QByteArray("{\"project\": {\"name\": \"x\",\n \"version\": }") << 2;
}

void TestProjectText::mistakesNameTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const Result<Project> project = parseProject(text);
    QVERIFY(!project);
    QCOMPARE(project.error().kind, ErrorKind::ParseFailed);
    QCOMPARE(project.error().facts.value(QStringLiteral("line")).toInt(), line);
    QVERIFY(project.error().facts.value(QStringLiteral("column")).toInt() >= 1);
    QCOMPARE(project.error().facts.value(QStringLiteral("file")), QStringLiteral("project.yml"));
}

void TestProjectText::allMistakesAreListed()
{
    const Error error = parseProject("project: {name: x}\nmoodle: {version: y z}\nplugins:\n  a:\n  b:\n").error();
    QCOMPARE(error.detail.split(QLatin1Char('\n')).size(), 3);
}

void TestProjectText::unknownKeysStay()
{
    Project project = parseProject(kYaml).value();
    project.moodleVersion = QStringLiteral("5.0");
    project.plugins[0].version = QStringLiteral("v1.27");
    project.plugins.removeAt(1);
    const QByteArray text = formatProject(project, kYaml).value();
    QVERIFY(text.startsWith("# Our campus\n# owner: DSI\n"));
    for (const char *kept : {"contact: dsi@example.org", "extra: [1, 2]", "localdev: /home/x"})
        QVERIFY2(text.contains(kept), kept);
    QVERIFY(!text.contains("block_xp"));
    QCOMPARE(parseProject(text).value(), project);
}

void TestProjectText::jsonBecomesYamlWithoutLoss()
{
    const Project project = parseProject(kJson).value();
    const QByteArray text = formatProject(project, kJson).value();
    QVERIFY2(!text.contains('{'), text.constData());
    for (const char *kept : {"owner", "colour", "other", "red"})
        QVERIFY2(text.contains(kept), kept);
    QCOMPARE(parseProject(text).value(), project);
    QCOMPARE(formatProject(project, text).value(), text);
}

void TestProjectText::writtenTextIsReadBack()
{
    Project project;
    project.name = QStringLiteral("Université: \"l'été\" #1");
    project.description = QStringLiteral("several\nlines: yes\n- no");
    project.moodleVersion = QStringLiteral("4.10");
    project.checks = {QStringLiteral("vendor/bin/phpunit --no-x"), QStringLiteral("true")};
    DeclaredPlugin plugin;
    plugin.component = ComponentName::parse(QStringLiteral("mod_x")).value();
    plugin.versionNumber = QStringLiteral("2024010100.10");
    plugin.branch = QStringLiteral("true");
    plugin.note = QStringLiteral("null");
    project.plugins = {plugin};
    plugin = {};
    plugin.component = ComponentName::parse(QStringLiteral("tool_y")).value();
    project.plugins.append(plugin);
    const QByteArray text = formatProject(project).value();
    QCOMPARE(parseProject(text).value(), project);
}

void TestProjectText::garbageNeverBreaksIt()
{
    QRandomGenerator random(99);
    for (int round = 0; round < 500; ++round) {
        QByteArray text = round % 2 == 0 ? kYaml : kJson;
        for (int i = 0; i < 4; ++i)
            text[random.bounded(static_cast<int>(text.size()))] = static_cast<char>(random.bounded(256));
        const Result<Project> project = parseProject(text);
        QVERIFY(project || project.error().kind == ErrorKind::ParseFailed);
    }
}

QTEST_GUILESS_MAIN(TestProjectText)
#include "TestProjectText.moc"
