// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/PluginList.h"
#include "models/codebase/ProjectEdit.h"

#include <QTest>

using namespace quai::models;
using namespace quai::codebase;

namespace {

DeclaredPlugin declared(const QString &component)
{
    DeclaredPlugin plugin;
    plugin.component = ComponentName::parse(component).value();
    return plugin;
}

LockedSource resolved(const QString &ref)
{
    LockedSource source;
    source.component = QStringLiteral("mod_hvp");
    source.ref = ref;
    source.commit = quai::git::ObjectId::fromHex(u"0123456789012345678901234567890123456789");
    return source;
}

} // namespace

class TestProjectEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAListAsPeopleWriteIt();
    void tellsWhichLinesNameNoPlugin();
    void findsTheComponentOfAnAddress_data();
    void findsTheComponentOfAnAddress();
    void addsOnceAndRemoves();
    void pinsToWhatIsResolved();
    void replacesByComponent();
};

void TestProjectEdit::readsAListAsPeopleWriteIt()
{
    const PluginList list = parsePluginList(QStringLiteral("# plugins of the campus\n"
                                                           "mod_hvp\n"
                                                           "  moodle-block_xp , v3.2  # pinned\n"
                                                           "\n"
                                                           "https://github.com/marcusgreen/moodle-qtype_gapfill.git\n"
                                                           "local_a;https://git.example.org/a.git;0123abcd\n"
                                                           "https://moodle.org/plugins/mod_attendance\n"
                                                           "mod_hvp v9\r\n"));
    QVERIFY(list.mistakes.isEmpty());
    QCOMPARE(list.plugins.size(), 5);
    QCOMPARE(list.plugins.at(0).component.toString(), QStringLiteral("mod_hvp"));
    QVERIFY(list.plugins.at(0).version.isEmpty()); // the first line counts
    QCOMPARE(list.plugins.at(1).component.toString(), QStringLiteral("block_xp"));
    QCOMPARE(list.plugins.at(1).version, QStringLiteral("v3.2"));
    QCOMPARE(list.plugins.at(2).source, QStringLiteral("https://github.com/marcusgreen/moodle-qtype_gapfill.git"));
    QCOMPARE(list.plugins.at(3).source, QStringLiteral("https://git.example.org/a.git"));
    QCOMPARE(list.plugins.at(3).version, QStringLiteral("0123abcd"));
    QCOMPARE(list.plugins.at(4).component.toString(), QStringLiteral("mod_attendance"));
    QVERIFY(list.plugins.at(4).source.isEmpty()); // a page is no repository
}

void TestProjectEdit::tellsWhichLinesNameNoPlugin()
{
    const PluginList list = parsePluginList(QStringLiteral("mod_hvp\nnothing here\nmod_a v1 v2\nmod_b --upload-pack=x\n"
                                                           "https://example.org/repository.git\n"));
    QCOMPARE(list.plugins.size(), 1);
    QCOMPARE(list.mistakes.size(), 4);
    QCOMPARE(list.mistakes.at(0), (ListMistake{2, QStringLiteral("nothing here")}));
    QCOMPARE(list.mistakes.at(3).line, 5);
}

void TestProjectEdit::findsTheComponentOfAnAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("component");
    QTest::newRow("https") << "https://github.com/h5p/moodle-mod_hvp.git"
                           << "mod_hvp";
    QTest::newRow("no suffix") << "https://github.com/h5p/moodle-mod_hvp/"
                               << "mod_hvp";
    QTest::newRow("scp-like") << "git@git.example.org:moodle-block_xp.git"
                              << "block_xp";
    QTest::newRow("path") << "/srv/git/local_a"
                          << "local_a";
    QTest::newRow("query") << "https://example.org/mod_hvp?id=2"
                           << "mod_hvp";
    QTest::newRow("none") << "https://example.org/repository.git"
                          << "";
}

void TestProjectEdit::findsTheComponentOfAnAddress()
{
    QFETCH(QString, url);
    QFETCH(QString, component);
    QVERIFY(isSourceUrl(url));
    const ComponentName found = componentOfUrl(url);
    QCOMPARE(found.isNone() ? QString() : found.toString(), component);
}

void TestProjectEdit::addsOnceAndRemoves()
{
    Project project;
    QCOMPARE(addPlugins(project, {declared(QStringLiteral("mod_hvp")), declared(QStringLiteral("mod_hvp"))}),
             QStringList{QStringLiteral("mod_hvp")});
    QCOMPARE(addPlugins(project, {declared(QStringLiteral("block_xp"))}), QStringList{QStringLiteral("block_xp")});
    QCOMPARE(removePlugins(project, {QStringLiteral("mod_hvp"), QStringLiteral("mod_none")}),
             QStringList{QStringLiteral("mod_hvp")});
    QCOMPARE(project.plugins.size(), 1);
}

void TestProjectEdit::pinsToWhatIsResolved()
{
    Project project;
    addPlugins(project, {declared(QStringLiteral("mod_hvp"))});
    project.plugins[0].branch = QStringLiteral("main");
    QVERIFY(pinPlugin(project, resolved(QStringLiteral("tags/v1.2"))));
    QCOMPARE(project.plugins[0].version, QStringLiteral("v1.2"));
    QVERIFY(project.plugins[0].branch.isEmpty());
    QVERIFY(!pinPlugin(project, resolved(QStringLiteral("tags/v1.2"))));
    QVERIFY(pinPlugin(project, resolved(QStringLiteral("zip/2024010100"))));
    QCOMPARE(project.plugins[0].versionNumber, QStringLiteral("2024010100"));
    QVERIFY(pinPlugin(project, resolved(QStringLiteral("heads/main"))));
    QCOMPARE(project.plugins[0].version, QStringLiteral("0123456789012345678901234567890123456789"));
    QVERIFY(unpinPlugin(project, QStringLiteral("mod_hvp")));
    QVERIFY(!unpinPlugin(project, QStringLiteral("mod_hvp")));
    QVERIFY(!unpinPlugin(project, QStringLiteral("mod_none")));
}

void TestProjectEdit::replacesByComponent()
{
    Project project;
    addPlugins(project, {declared(QStringLiteral("mod_hvp"))});
    DeclaredPlugin other = declared(QStringLiteral("mod_hvp"));
    other.note = QStringLiteral("a note");
    QVERIFY(replacePlugin(project, other));
    QVERIFY(!replacePlugin(project, other));
    QVERIFY(!replacePlugin(project, declared(QStringLiteral("mod_none"))));
    QCOMPARE(project.plugins.at(0).note, QStringLiteral("a note"));
}

QTEST_GUILESS_MAIN(TestProjectEdit)
#include "TestProjectEdit.moc"
