// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/EnvironmentTemplates.h"
#include "tests/core/delivery/support/WorkingSite.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

/// Renders with one value, "v".
Result<QByteArray> render(const QByteArray &text, const QString &value)
{
    return renderTemplate(text, [&value](const QString &name) -> Result<QString> {
        if (name != QLatin1String("v"))
            return fail(ErrorKind::ParseFailed, QStringLiteral("no value named ") + name);
        return value;
    });
}

} // namespace

class TestEnvironmentTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phpReadsEveryValueAsItIs_data();
    void phpReadsEveryValueAsItIs();
    void everythingElseStays();
    void placeholdersElsewhereAreRefused_data();
    void placeholdersElsewhereAreRefused();
    void mistakesHaveTheirPlace();
    void secretsComeFromTheReaderOnly();
};

void TestEnvironmentTemplates::phpReadsEveryValueAsItIs_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QStringLiteral("moodle");
    QTest::newRow("empty") << QString();
    QTest::newRow("quote") << QStringLiteral("it's");
    QTest::newRow("ends with a backslash") << QStringLiteral("C:\\");
    QTest::newRow("backslashes and quotes") << QStringLiteral("\\\\'\\'\\\\\\''");
    QTest::newRow("breaks out") << QStringLiteral("'; system('id'); //");
    QTest::newRow("lines") << QStringLiteral("a\nb\r\nc");
    QTest::newRow("closing tag") << QStringLiteral("?><b>x</b><?php echo 1; */ //");
    QTest::newRow("variables") << QStringLiteral("$x {$y} ${z} \\n \\x41 \\u{41}");
    QTest::newRow("another placeholder") << QStringLiteral("{{ v }} {{ secret:x }}");
    QTest::newRow("letters") << QStringLiteral("Été 🎓 \u2028");
    QTest::newRow("double quotes") << QStringLiteral("\"\"`id`");
}

void TestEnvironmentTemplates::phpReadsEveryValueAsItIs()
{
    QFETCH(QString, value);
    const QString php = QStandardPaths::findExecutable(QStringLiteral("php"));
    if (php.isEmpty())
        QSKIP("php is not installed");
    const Result<QByteArray> text = render("<?php // it's {{ v }}\n$a = '{{ v }}'; /* ' */ $b = 'x{{v}}y';\n"
                                           "echo bin2hex($a), ' ', bin2hex($b);\n",
                                           value);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().message));
    QProcess process;
    process.start(php, {QStringLiteral("-n")}); // the program on stdin
    process.write(*text);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray hex = value.toUtf8().toHex();
    QCOMPARE(process.readAllStandardOutput(), hex + ' ' + "78" + hex + "79");
}

void TestEnvironmentTemplates::everythingElseStays()
{
    const QByteArray text
        = "<html>{{x\n<?php\n#[Attribute]\n# it's {{ unknown }}\n/* ' {{ unknown }} */\n"
          "$a = \"it's {{\" . 'don\\'t'; `ls '`; if (1) {{ $b = 1; }}\n// done ?>it's\n<?= 'end' ?>\n";
    QCOMPARE(render(text, QStringLiteral("value")).value(), text);
}

void TestEnvironmentTemplates::placeholdersElsewhereAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("outside of PHP") << QByteArray("{{ v }}\n<?php\n");
    QTest::newRow("code") << QByteArray("<?php $a = {{ v }};\n");
    QTest::newRow("double quotes") << QByteArray("<?php $a = \"{{ v }}\";\n");
    QTest::newRow("backticks") << QByteArray("<?php $a = `{{ v }}`;\n");
    QTest::newRow("behind an escaped quote") << QByteArray("<?php $a = \"\\\"{{ v }}\";\n");
    QTest::newRow("behind a comment that ends PHP") << QByteArray("<?php // it's ?> '{{ v }}'\n");
    QTest::newRow("heredoc") << QByteArray("<?php $a = <<<X\n'{{ v }}'\nX;\n");
    QTest::newRow("unknown") << QByteArray("<?php $a = '{{ w }}';\n");
    QTest::newRow("no name") << QByteArray("<?php $a = '{{ a b }}';\n");
    QTest::newRow("not closed") << QByteArray("<?php $a = '{{ v';\n");
}

void TestEnvironmentTemplates::placeholdersElsewhereAreRefused()
{
    QFETCH(QByteArray, text);
    const Result<QByteArray> rendered = render(text, QStringLiteral("value"));
    QVERIFY(!rendered);
    QCOMPARE(rendered.error().kind, ErrorKind::ParseFailed);
    QVERIFY(rendered.error().facts.contains(QStringLiteral("line")));
}

void TestEnvironmentTemplates::mistakesHaveTheirPlace()
{
    const Error error = render("<?php\n$a = 1;\n$b = '{{ w }}';\n", {}).error();
    QCOMPARE(error.facts.value(QStringLiteral("line")), QStringLiteral("3"));
    QCOMPARE(error.facts.value(QStringLiteral("column")), QStringLiteral("7"));
}

void TestEnvironmentTemplates::secretsComeFromTheReaderOnly()
{
    QTemporaryDir folder;
    sites::Site site;
    site.id = QStringLiteral("campus");
    const QString file = folder.filePath(QStringLiteral("config.php.tpl"));
    writeFile(file, "<?php $n = '{{ dbname }}'; $p = '{{ secret:dbpass }}'; $q = '{{ secret:dbpass }}';\n");
    site.templates.insert(QStringLiteral("config.php"), file);
    site.values.insert(QStringLiteral("dbname"), QStringLiteral("moodle"));
    site.values.insert(QStringLiteral("dbpass"), QStringLiteral("not this"));
    QStringList asked;
    const SecretReader reader = [&asked](const QString &key, const CancelToken &) -> Result<QString> {
        asked.append(key);
        return QStringLiteral("s3cret'");
    };
    const Result<QList<RenderedFile>> files = renderEnvironment(site, reader, {});
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QCOMPARE(files->constFirst().path, QStringLiteral("config.php"));
    QCOMPARE(files->constFirst().content, QByteArray("<?php $n = 'moodle'; $p = 's3cret\\''; $q = 's3cret\\'';\n"));
    QCOMPARE(asked, QStringList{QStringLiteral("quai/campus/environment/dbpass")});
    const Error missing = renderEnvironment(site, {}, {}).error();
    QCOMPARE(missing.kind, ErrorKind::SecretMissing);
    QCOMPARE(missing.facts.value(QStringLiteral("key")), QStringLiteral("quai/campus/environment/dbpass"));
    site.values.clear();
    const Error unknown = renderEnvironment(site, reader, {}).error();
    QCOMPARE(unknown.kind, ErrorKind::ParseFailed);
    QCOMPARE(unknown.facts.value(QStringLiteral("file")), file);
    site.templates[QStringLiteral("config.php")] = folder.filePath(QStringLiteral("none"));
    QCOMPARE(renderEnvironment(site, reader, {}).error().kind, ErrorKind::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestEnvironmentTemplates)
#include "TestEnvironmentTemplates.moc"
