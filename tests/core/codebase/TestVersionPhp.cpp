// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/VersionPhp.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::codebase;

namespace {

QByteArray php(const QByteArray &body)
{
    return "<?php\n" + body;
}

/// What PHP itself makes of version.php files: one JSON object a line. Each file runs in a function of its own.
const QByteArray kOracle = R"PHP(<?php
define('MOODLE_INTERNAL', 1); define('MATURITY_ALPHA', 50); define('MATURITY_BETA', 100); define('MATURITY_RC', 150);
define('MATURITY_STABLE', 200); define('ANY_VERSION', 'any');
function number($v) {
    if ($v === null || $v === 'any') { return ''; }
    $text = is_float($v) ? sprintf('%.2f', $v) : (string) $v;
    return strpos($text, '.') === false ? $text : rtrim(rtrim($text, '0'), '.');
}
function read($file) {
    $plugin = new stdClass(); $module = $plugin; $version = null; $branch = null; $release = null; $maturity = null;
    include $file;
    if (!isset($plugin->version)) {
        return ['core' => true, 'version' => number($version), 'release' => $release, 'branch' => (int) $branch,
            'maturity' => $maturity ?? 200];
    }
    $deps = [];
    foreach ($plugin->dependencies ?? [] as $name => $needed) { $deps[$name] = number($needed); }
    return ['core' => false, 'component' => $plugin->component ?? '', 'version' => number($plugin->version),
        'release' => $plugin->release ?? '', 'requires' => number($plugin->requires ?? null),
        'supported' => $plugin->supported ?? [], 'incompatible' => (int) ($plugin->incompatible ?? 0),
        'dependencies' => (object) $deps, 'maturity' => $plugin->maturity ?? 200];
}
foreach (file('php://stdin', FILE_IGNORE_NEW_LINES) as $file) { echo json_encode(read($file)), "\n"; }
)PHP";

/// The same object from our reader.
QJsonObject described(const VersionPhp &info)
{
    QJsonObject object{{QStringLiteral("core"), info.isCore},
                       {QStringLiteral("version"), info.version.toString()},
                       {QStringLiteral("release"), info.release},
                       {QStringLiteral("maturity"), static_cast<int>(info.maturity)}};
    if (info.isCore) {
        object.insert(QStringLiteral("branch"), info.branch);
        return object;
    }
    object.insert(QStringLiteral("component"), info.component);
    object.insert(QStringLiteral("requires"), info.requiresCore.toString());
    object.insert(QStringLiteral("incompatible"), info.incompatibleFrom.value_or(0));
    QJsonArray supported;
    if (info.supportedFrom && info.supportedTo)
        supported = {*info.supportedFrom, *info.supportedTo};
    object.insert(QStringLiteral("supported"), supported);
    QJsonObject dependencies;
    for (const Dependency &dependency : info.dependencies)
        dependencies.insert(dependency.component, dependency.version.toString());
    object.insert(QStringLiteral("dependencies"), dependencies);
    return object;
}

/// Compares our reading of every file with PHP's own. @return how many files were compared
int compareWithPhp(const QStringList &files)
{
    QTemporaryDir folder;
    QFile oracle(folder.path() + QStringLiteral("/oracle.php"));
    if (!oracle.open(QIODevice::WriteOnly))
        return 0;
    oracle.write(kOracle);
    oracle.close();
    QProcess process;
    process.start(QStringLiteral("php"), {QStringLiteral("-n"), oracle.fileName()});
    process.write(files.join(QLatin1Char('\n')).toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return 0;
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    int compared = 0;
    for (qsizetype i = 0; i < files.size() && i < lines.size(); ++i) {
        QFile file(files.at(i));
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<VersionPhp> ours = VersionPhp::parse(opened ? file.readAll() : QByteArray());
        const QJsonObject theirs = QJsonDocument::fromJson(lines.at(i)).object();
        const QJsonObject mine = ours ? described(*ours) : QJsonObject();
        if (mine != theirs)
            qWarning().noquote() << files.at(i) << "\n php:" << lines.at(i)
                                 << "\nquai:" << QJsonDocument(mine).toJson(QJsonDocument::Compact);
        else
            ++compared;
    }
    return compared;
}

/// A version.php with the habits that plugins have, at random.
QByteArray randomVersionPhp(QRandomGenerator &random)
{
    const auto pick
        = [&random](const QList<QByteArray> &choices) { return choices.at(random.bounded(choices.size())); };
    QByteArray text = pick({"<?php\n", "<?php // comment\n", "<?PHP\n/** doc $plugin->version = 1; */\n"});
    text += pick(
        {"defined('MOODLE_INTERNAL') || die();\n", "if (!defined('MOODLE_INTERNAL')) {\n    die('no');\n}\n", ""});
    text += pick({"$plugin = new stdClass();\n", "", "$plugin = $plugin ?? new stdClass;\n"});
    text += "$plugin->version" + pick({" = 2024051700;", "=2024051700.05 ;", "  =  '2024051700';", " = 2024_05_17_00;"})
        + pick({"\n", " // 1;\n", " # x\n", " /* y */\n"});
    text += "$plugin->component = " + pick({"'mod_x'", "\"mod_x\"", "'mod' . '_x'", "'mod_' .\n 'x'"}) + ";\n";
    text += pick({"", "$plugin->requires = 2022112800;\n", "$plugin->requires = $plugin->version;\n",
                  "$plugin->requires = ANY_VERSION;\n"});
    text += pick({"", "$plugin->maturity = MATURITY_BETA;\n", "$plugin->maturity=MATURITY_STABLE;\n"});
    text += pick({"", "$plugin->release = 'v1.2 (Build: ' . 2024 . ')';\n", "$plugin->release = <<<X\nv1;\nX;\n"});
    text += pick({"", "$plugin->supported = [401, 405];\n", "$plugin->supported = array(401,405,);\n"});
    text += pick({"", "$plugin->incompatible = 500;\n"});
    text += pick({"", "$plugin->dependencies = ['mod_y' => 2023010100, 'local_z' => ANY_VERSION];\n",
                  "$plugin->dependencies = array(\n 'mod_y' => 2023010100, // why\n);\n",
                  "$plugin->dependencies['mod_y'] = '2023010100';\n"});
    return text + pick({"", "?>\n", "if (false) { $plugin->version = 1; }\n", "$plugin->cron = 60 * 60;\n"});
}

} // namespace

class TestVersionPhp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPlugin();
    void readsMoodleItself();
    void forms_data();
    void forms();
    void whatIsNotAtTheTopLevelDoesNotCount();
    void whatMustBeRunIsNotKnown();
    void withoutAVersionItFails_data();
    void withoutAVersionItFails();
    void numbersCompareAsDecimals();
    void agreesWithPhpOnRandomFiles();
    void agreesWithPhpOnARealMoodle();
    void randomBytesNeverBreakIt();
    void deepNestingEnds();
};

void TestVersionPhp::readsAPlugin()
{
    const VersionPhp info = VersionPhp::parse(php("$plugin->version = 2024051700;\n"
                                                  "$plugin->requires = 2022112800.00;\n"
                                                  "$plugin->component = 'mod_hvp';\n"
                                                  "$plugin->maturity = MATURITY_RC;\n"
                                                  "$plugin->release = '1.26';\n"
                                                  "$plugin->supported = [401, 405];\n"
                                                  "$plugin->incompatible = 501;\n"
                                                  "$plugin->dependencies = ['mod_x' => ANY_VERSION, 'tool_y' => 5];"))
                                .value();
    QVERIFY(!info.isCore);
    QCOMPARE(info.component, QStringLiteral("mod_hvp"));
    QCOMPARE(info.version.toString(), QStringLiteral("2024051700"));
    QCOMPARE(info.requiresCore.toString(), QStringLiteral("2022112800"));
    QCOMPARE(info.maturity, Maturity::Rc);
    QCOMPARE(info.release, QStringLiteral("1.26"));
    QCOMPARE(info.supportedFrom, std::optional<int>(401));
    QCOMPARE(info.supportedTo, std::optional<int>(405));
    QCOMPARE(info.incompatibleFrom, std::optional<int>(501));
    QCOMPARE(
        info.dependencies,
        (QList<Dependency>{{QStringLiteral("mod_x"), {}}, {QStringLiteral("tool_y"), VersionNumber::fromText(u"5")}}));
}

void TestVersionPhp::readsMoodleItself()
{
    const VersionPhp info
        = VersionPhp::parse(php("defined('MOODLE_INTERNAL') || die();\n$version = 2023100900.05; // x\n"
                                "$release  = '4.3 (Build: 20231009)';\n$branch = '403';\n$maturity = MATURITY_STABLE;"))
              .value();
    QVERIFY(info.isCore);
    QCOMPARE(info.version.toString(), QStringLiteral("2023100900.05"));
    QCOMPARE(info.branch, 403);
    QCOMPARE(info.release, QStringLiteral("4.3 (Build: 20231009)"));
}

void TestVersionPhp::forms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("module") << php("$module->version = 2012;");
    QTest::newRow("short tag") << QByteArray("<? $plugin->version = 2012;");
    QTest::newRow("closing tag") << php("$plugin->version = 2012 ?>\n$plugin->version = 1;");
    QTest::newRow("html before") << QByteArray("#!/x\n$plugin->version=1;\n<?php $plugin->version = 2012;");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf<?php $plugin->version = 2012;");
    QTest::newRow("windows lines") << QByteArray("<?php\r\n// c\r\n$plugin->version = 2012;\r\n");
    QTest::newRow("comment inside") << php("$plugin /* a */ -> version // b\n = # c\n 2012 ;");
    QTest::newRow("sum") << php("$plugin->version = 2000 + 12;");
    QTest::newRow("concatenation") << php("$plugin->version = '20' . 12;");
    QTest::newRow("cast") << php("$plugin->version = (int) '2012';");
    QTest::newRow("parentheses") << php("$plugin->version = ((2012));");
    QTest::newRow("by a variable") << php("$v = 2012; $plugin->version = $v;");
    QTest::newRow("assigned twice") << php("$plugin->version = 1; $plugin->version = 2012;");
    QTest::newRow("heredoc before") << php("$x = <<<'EOT'\n$plugin->version = 1;\nEOT;\n$plugin->version = 2012;");
    QTest::newRow("no end") << php("$plugin->version = 2012");
    QTest::newRow("call before") << php("require_once(__DIR__ . '/x;y.php'); $plugin->version = 2012;");
}

void TestVersionPhp::forms()
{
    QFETCH(QByteArray, text);
    const Result<VersionPhp> info = VersionPhp::parse(text);
    QVERIFY(info);
    QCOMPARE(info->version.toString(), QStringLiteral("2012"));
}

void TestVersionPhp::whatIsNotAtTheTopLevelDoesNotCount()
{
    const VersionPhp info = VersionPhp::parse(php("$plugin->version = 2;\nif ($x) { $plugin->version = 1; } else {\n"
                                                  "$plugin->version = 3; }\nfunction f() { $plugin->version = 4; }\n"
                                                  "$plugin->release = 'r';"))
                                .value();
    QCOMPARE(info.version.toString(), QStringLiteral("2"));
    QCOMPARE(info.release, QStringLiteral("r"));
}

void TestVersionPhp::whatMustBeRunIsNotKnown()
{
    const VersionPhp info = VersionPhp::parse(php("$plugin->version = 2; $plugin->requires = f(3);\n"
                                                  "$plugin->release = \"v$x\"; $plugin->component = $a ? 'x' : 'y';"))
                                .value();
    QVERIFY(info.requiresCore.isNone());
    QVERIFY(info.component.isEmpty());
    QVERIFY(info.release.isEmpty());
}

void TestVersionPhp::withoutAVersionItFails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no php") << QByteArray("$plugin->version = 2012;");
    QTest::newRow("called") << php("$plugin->version = time();");
    QTest::newRow("comment") << php("// $plugin->version = 2012;");
    QTest::newRow("words") << php("$plugin->version = 'soon';");
    QTest::newRow("huge") << php(QByteArray(2 << 20, ' ') + "$plugin->version = 2012;");
}

void TestVersionPhp::withoutAVersionItFails()
{
    QFETCH(QByteArray, text);
    const Result<VersionPhp> info = VersionPhp::parse(text);
    QVERIFY(!info);
    QCOMPARE(info.error().kind, ErrorKind::ParseFailed);
}

void TestVersionPhp::numbersCompareAsDecimals()
{
    const auto number = [](const char *text) { return VersionNumber::fromText(QString::fromLatin1(text)); };
    QCOMPARE(number("2023100900.00"), number("2023100900"));
    QVERIFY(number("2023100900.05") < number("2023100900.1"));
    QVERIFY(number("2023100900.10") == number("2023100900.1"));
    QVERIFY(number("999999999") < number("2023100900"));
    QVERIFY(VersionNumber() < number("0"));
    QVERIFY(number("12a").isNone());
    QVERIFY(number(".5").isNone());
    QVERIFY(number("-1").isNone());
}

void TestVersionPhp::agreesWithPhpOnRandomFiles()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty())
        QSKIP("php is not installed");
    QTemporaryDir folder;
    QRandomGenerator random(20261120);
    QStringList files;
    for (int i = 0; i < 300; ++i) {
        files.append(folder.path() + QStringLiteral("/%1.php").arg(i));
        QFile file(files.constLast());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(randomVersionPhp(random));
    }
    QCOMPARE(compareWithPhp(files), 300);
}

void TestVersionPhp::agreesWithPhpOnARealMoodle()
{
    const QString tree = qEnvironmentVariable("QUAI_MOODLE_TREE");
    if (tree.isEmpty())
        QSKIP("QUAI_MOODLE_TREE names no Moodle to compare with");
    QStringList files;
    QDirIterator walk(tree, {QStringLiteral("version.php")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        if (const QString file = walk.next();
            file.endsWith(QStringLiteral("/version.php")) && !file.contains(QStringLiteral("/fixtures/")))
            files.append(file);
    qInfo("%lld files", static_cast<long long>(files.size()));
    QVERIFY(!files.isEmpty());
    QCOMPARE(compareWithPhp(files), static_cast<int>(files.size()));
}

void TestVersionPhp::randomBytesNeverBreakIt()
{
    QRandomGenerator random(4711);
    const QList<QByteArray> words{"<?php ", "$plugin->version",
                                  "=",      "[",
                                  "]",      "(",
                                  ")",      "array(",
                                  "=>",     "'",
                                  "\"",     "<<<X\n",
                                  "X",      "{",
                                  "}",      ";",
                                  "?>",     "/*",
                                  "*/",     "//",
                                  "\n",     "2024",
                                  ".",      "-",
                                  "\\",     "#",
                                  "$",      "\xff"};
    for (int round = 0; round < 3000; ++round) {
        QByteArray text = "<?php ";
        for (int i = random.bounded(60); i > 0; --i)
            text += words.at(random.bounded(words.size()));
        const Result<VersionPhp> info = VersionPhp::parse(text);
        QVERIFY(info || info.error().kind == ErrorKind::ParseFailed);
    }
}

void TestVersionPhp::deepNestingEnds()
{
    for (const QByteArray open : {"[", "(", "array(", "-", "(int)", "{", "['a'=>"}) {
        const QByteArray deep = open.repeated(100000 / static_cast<int>(open.size()));
        QVERIFY(!VersionPhp::parse(php("$plugin->version = " + deep)));
        QVERIFY(VersionPhp::parse(php("$plugin->version = 1; $plugin->x = " + deep)));
    }
}

QTEST_GUILESS_MAIN(TestVersionPhp)
#include "TestVersionPhp.moc"
