// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsBuiltAndComplete_data();
    void everyFileIsBuiltAndComplete();
    void placeholdersAreKept_data();
    void placeholdersAreKept();
    void nothingIsMissingThatTheSourcesSay_data();
    void nothingIsMissingThatTheSourcesSay();

private:
    static void addFiles();
    static QByteArray read(const QString &path);
};

void TestTranslations::addFiles()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(QUAI_SOURCE_DIR "/translations"));
    const QStringList files = folder.entryList({QStringLiteral("*.ts")});
    QVERIFY(files.contains(QStringLiteral("quai_fr.ts")));
    QVERIFY(files.contains(QStringLiteral("quai_en.ts")));
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(3);
}

QByteArray TestTranslations::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTranslations::everyFileIsBuiltAndComplete_data()
{
    addFiles();
}

void TestTranslations::everyFileIsBuiltAndComplete()
{
    QFETCH(QString, name);
    QTranslator translator;
    QVERIFY2(translator.load(name, QStringLiteral(":/translations")), "not built into the program");
    QVERIFY(!translator.isEmpty());
    const QByteArray text = read(QStringLiteral(QUAI_SOURCE_DIR "/translations/%1.ts").arg(name));
    QVERIFY(text.contains("<message"));
    QVERIFY(!text.contains("type=\"unfinished\""));
    QVERIFY(!text.contains("<numerusform></numerusform>"));
}

void TestTranslations::placeholdersAreKept_data()
{
    addFiles();
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(QString, name);
    const QString text = QString::fromUtf8(read(QStringLiteral(QUAI_SOURCE_DIR "/translations/%1.ts").arg(name)));
    static const QRegularExpression message(QStringLiteral("<source>(.*?)</source>.*?<translation>(.*?)</translation>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression placeholder(QStringLiteral("%\\d|\\{\\w+\\}"));
    const auto placeholders = [](const QString &part) {
        QStringList found;
        auto matches = placeholder.globalMatch(part);
        while (matches.hasNext())
            found << matches.next().captured();
        found.removeDuplicates();
        found.sort();
        return found;
    };
    auto messages = message.globalMatch(text);
    while (messages.hasNext()) {
        const QRegularExpressionMatch match = messages.next();
        QVERIFY2(placeholders(match.captured(1)) == placeholders(match.captured(2)), qPrintable(match.captured(1)));
    }
}

void TestTranslations::nothingIsMissingThatTheSourcesSay_data()
{
    addFiles();
}

void TestTranslations::nothingIsMissingThatTheSourcesSay()
{
    QFETCH(QString, name);
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + QStringLiteral("/lupdate");
    const QString other = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    const QString program = QFile::exists(other) ? other : lupdate;
    if (!QFile::exists(program))
        QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name + QStringLiteral(".ts"));
    QVERIFY(QFile::copy(QStringLiteral(QUAI_SOURCE_DIR "/translations/%1.ts").arg(name), copy));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(QUAI_SOURCE_DIR));
    process.start(program,
                  {QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-extensions"), QStringLiteral("cpp,h"), QStringLiteral("-I"), QStringLiteral("."),
                   QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-ts"), copy});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray updated = read(copy);
    static const QRegularExpression open(QStringLiteral(
        "<source>([^<]*)</source>(?:\\s*<comment>[^<]*</comment>)?\\s*<translation type=\"unfinished\""));
    QStringList missing;
    auto matches = open.globalMatch(QString::fromUtf8(updated));
    while (matches.hasNext())
        missing << matches.next().captured(1);
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("run the target update_translations and translate:\n")
                        + missing.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "TestTranslations.moc"
