// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/yaml/NodeReader.h"

#include <QTest>

using namespace quai;
using namespace quai::yaml;

class TestNodeReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void collectsEveryMistakeWithItsPlace();
    void brokenYamlIsAMistake();
};

void TestNodeReader::readsWhatIsThere()
{
    NodeReader reader;
    QString name;
    QString missing;
    bool flag = false;
    QStringList list;
    reader.load("name: Éa\nyes: true\nlist: [a, 2]\n", [&](const YAML::Node &document) {
        name = reader.text(document, "name");
        missing = reader.text(document, "none", QStringLiteral("fallback"));
        flag = reader.flag(document, "yes", false);
        list = reader.list(document, "list");
        reader.checkKeysOnce(document);
    });
    QCOMPARE(reader.mistakes(), 0);
    QCOMPARE(name, QStringLiteral("Éa"));
    QCOMPARE(missing, QStringLiteral("fallback"));
    QVERIFY(flag);
    QCOMPARE(list, (QStringList{QStringLiteral("a"), QStringLiteral("2")}));
}

void TestNodeReader::collectsEveryMistakeWithItsPlace()
{
    NodeReader reader;
    reader.load("a: [1]\nb: maybe\nc:\n  - {x: 1}\na: 2\n", [&](const YAML::Node &document) {
        reader.checkKeysOnce(document);
        QCOMPARE(reader.text(document, "c"), QString());
        QCOMPARE(reader.flag(document, "b", true), true);
        QCOMPARE(reader.list(document, "c"), QStringList());
    });
    QCOMPARE(reader.mistakes(), 4);
    const Error error = reader.failure();
    QCOMPARE(error.kind, ErrorKind::ParseFailed);
    QCOMPARE(error.facts.value(QStringLiteral("line")), QStringLiteral("5"));
    QCOMPARE(error.detail.split(QLatin1Char('\n')).size(), 4);
    QVERIFY2(error.detail.contains(QStringLiteral("2:4: b must be true or false")), qPrintable(error.detail));
}

void TestNodeReader::brokenYamlIsAMistake()
{
    NodeReader reader;
    bool read = false;
    reader.load("a: [1\nb: 2", [&](const YAML::Node &) { read = true; });
    QVERIFY(!read);
    QCOMPARE(reader.mistakes(), 1);
}

QTEST_GUILESS_MAIN(TestNodeReader)
#include "TestNodeReader.moc"
