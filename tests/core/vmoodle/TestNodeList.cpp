// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/NodeList.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace quai;
using namespace quai::vmoodle;
using namespace Qt::StringLiterals;

/// Node lists in the form of the plugin, and the rules of a row.
class TestNodeList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePluginsForm();
    void readsWhatSpreadsheetsWrite();
    void refusesAWrongHeader_data();
    void refusesAWrongHeader();
    void refusesALineWithOtherFields();
    void findsWhatCannotBe();
    void rulesOfARow_data();
    void rulesOfARow();
    void survivesRandomText();
};

namespace {

const QByteArray kHeader = "vhostname;vtemplate;name;shortname;description;vdbtype;vdbhost;vdblogin;vdbpass;vdbname;"
                           "vdbpersist;vdbprefix;vdatapath;mnet;services";
const QByteArray kLine = "http://a.example.org;base;Lycée A;a;Un &#44 "
                         "deux;mariadb;db1;moodle;se'cret;vmdl_a;0;mdl_;/srv/data/a;NEW;default";

Instance sound()
{
    Instance row;
    row.name = u"A"_s;
    row.shortName = u"a"_s;
    row.host = u"https://a.example.org"_s;
    row.databaseType = u"mariadb"_s;
    row.databaseHost = u"localhost"_s;
    row.databaseUser = u"moodle"_s;
    row.databaseName = u"vmdl_a"_s;
    row.databasePrefix = u"mdl_"_s;
    row.dataPath = u"/srv/data/a"_s;
    return row;
}

} // namespace

void TestNodeList::readsThePluginsForm()
{
    const auto list = NodeList::parse("# comment\n\n" + kHeader + ";config_lang;auth_ldap|host_url\n// another\n"
                                      + kLine + ";fr;ldap://x\n");
    QVERIFY2(list, list ? "" : qPrintable(list.error().message));
    QCOMPARE(list->entries.size(), 1);
    const NodeEntry &entry = list->entries.first();
    QCOMPARE(entry.line, 5);
    QCOMPARE(entry.wanted.values.host, u"http://a.example.org"_s);
    QCOMPARE(entry.wanted.values.name, u"Lycée A"_s);
    QCOMPARE(entry.wanted.values.description, u"Un ; deux"_s);
    QCOMPARE(entry.wanted.password, u"se'cret"_s);
    QCOMPARE(entry.wanted.fromTemplate, u"base"_s);
    QVERIFY(entry.wanted.newSubNetwork);
    QVERIFY(entry.wanted.values.enabled);
    QCOMPARE(entry.wanted.settings.value(u"config_lang"_s), u"fr"_s);
    QCOMPARE(entry.wanted.settings.value(u"auth_ldap|host_url"_s), u"ldap://x"_s);
    QVERIFY(list->isPossible());
}

void TestNodeList::readsWhatSpreadsheetsWrite()
{
    QByteArray latin = (kHeader + "\r\n" + kLine + "\r\n");
    latin.replace("Lycée",
                  "Lyc\xe9"
                  "e");
    const auto fromLatin = NodeList::parse(latin);
    QVERIFY(fromLatin);
    QCOMPARE(fromLatin->entries.first().wanted.values.name, u"Lycée A"_s);
    const auto withMark = NodeList::parse("\xef\xbb\xbf" + kHeader + '\n' + kLine);
    QVERIFY(withMark);
    QCOMPARE(withMark->entries.first().wanted.values.name, u"Lycée A"_s);
    QByteArray windows = latin;
    windows.replace("Lyc\xe9", "L\x92\x8c\x80");
    const auto fromWindows = NodeList::parse(windows);
    QVERIFY(fromWindows);
    QCOMPARE(fromWindows->entries.first().wanted.values.name, u"L’Œ€e A"_s);
    QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    const QByteArray wideText = wide(QString::fromUtf8(kHeader + "\r\n" + kLine + "\r\n"));
    const auto fromWide = NodeList::parse(wideText);
    QVERIFY2(fromWide, fromWide ? "" : qPrintable(fromWide.error().message));
    QCOMPARE(fromWide->entries.first().wanted.values.name, u"Lycée A"_s);
}

void TestNodeList::refusesAWrongHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("column");
    QTest::newRow("missing") << QByteArray("vhostname;name") << u"shortname"_s;
    QTest::newRow("unknown") << kHeader + ";colour" << u"colour"_s;
    QTest::newRow("twice") << kHeader + ";name" << u"name"_s;
    QTest::newRow("a setting of a strange kind") << kHeader + ";theme_x|y" << u"theme_x|y"_s;
    QTest::newRow("none") << QByteArray("# only a comment") << QString();
}

void TestNodeList::refusesAWrongHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, column);
    const auto list = NodeList::parse(header + '\n' + kLine);
    if (column.isEmpty()) { // then the line of values is taken for the header
        QVERIFY(!list);
        return;
    }
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ErrorKind::ParseFailed);
    QCOMPARE(list.error().facts.value(u"column"_s), column);
}

void TestNodeList::refusesALineWithOtherFields()
{
    const auto list = NodeList::parse(kHeader + '\n' + kLine + '\n' + kLine + ";more\n");
    QVERIFY(!list);
    QCOMPARE(list.error().facts.value(u"line"_s), u"3"_s);
}

void TestNodeList::findsWhatCannotBe()
{
    QByteArray other = kLine;
    other.replace("mariadb;db1", "postgres;db2").replace("NEW", "many").replace("base;", ";");
    const auto list = NodeList::parse(kHeader + '\n' + kLine + '\n' + other);
    QVERIFY(list);
    QVERIFY(!list->isPossible());
    for (const Finding &finding : list->entries.first().findings) // a quote in a password: a warning
        QVERIFY(!finding.blocking);
    QStringList fields;
    for (const Finding &finding : list->entries.last().findings)
        fields << finding.field;
    for (const QString &field :
         {u"mnet"_s, u"vtemplate"_s, u"vdbtype"_s, u"vhostname"_s, u"shortname"_s, u"vdatapath"_s})
        QVERIFY2(fields.contains(field), qPrintable(field));
}

void TestNodeList::rulesOfARow_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *field, const QString &value, bool allowed) {
        QTest::addRow("%s %s", field, qPrintable(value.left(40))) << QString::fromLatin1(field) << value << allowed;
    };
    row("host", u"http://a.example.org:8080/sub"_s, true);
    row("host", u"a.example.org"_s, false);
    row("host", u"http://a.example.org/"_s, false);
    row("host", u"http://x' OR '1'='1"_s, false);
    row("host", u"http://a.example.org?x=$(id)"_s, false);
    row("dataPath", u"/srv/data/a"_s, true);
    row("dataPath", u"/srv"_s, false);
    row("dataPath", u"/srv/../etc"_s, false);
    row("dataPath", u"srv/data"_s, false);
    row("dataPath", u"/srv/da ta"_s, false);
    row("dataPath", u"/srv/data/\"; rm -rf /"_s, false);
    row("databaseName", QString(64, u'a'), true);
    row("databaseName", QString(65, u'a'), false);
    row("databaseName", u"a_"_s, false);
    row("databaseName", u"a;b"_s, false);
    row("databaseUser", QString(17, u'a'), false);
    row("databasePrefix", u"vmoodle_"_s, false);
    row("databasePrefix", QString(), true);
    row("databasePrefix", QString(11, u'a'), false);
    row("shortName", u"a b"_s, false);
    row("name", QString(256, u'a'), false);
    row("name", u"Œuvres & Cie; \"x\""_s, true);
}

void TestNodeList::rulesOfARow()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(bool, allowed);
    Instance row = sound();
    const QMap<QString, QString Instance::*> members{{u"host"_s, &Instance::host},
                                                     {u"dataPath"_s, &Instance::dataPath},
                                                     {u"databaseName"_s, &Instance::databaseName},
                                                     {u"databaseUser"_s, &Instance::databaseUser},
                                                     {u"databasePrefix"_s, &Instance::databasePrefix},
                                                     {u"shortName"_s, &Instance::shortName},
                                                     {u"name"_s, &Instance::name}};
    QVERIFY(findings(row, std::nullopt, {}).isEmpty());
    row.*members.value(field) = value;
    const QList<Finding> found = findings(row, std::nullopt, {});
    const bool blocked
        = std::any_of(found.cbegin(), found.cend(), [](const Finding &finding) { return finding.blocking; });
    QCOMPARE(!blocked, allowed);
}

void TestNodeList::survivesRandomText()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 2000; ++round) {
        QByteArray text = round % 2 ? kHeader + '\n' : QByteArray();
        for (int i = 0; i < 200; ++i)
            text += random.bounded(4) ? static_cast<char>(random.bounded(256)) : ";\n\r#"[random.bounded(4)];
        static_cast<void>(NodeList::parse(text));
    }
}

QTEST_GUILESS_MAIN(TestNodeList)
#include "TestNodeList.moc"
