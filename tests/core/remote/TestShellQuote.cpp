// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ShellQuote.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using quai::remote::shellQuote;

/// Arguments that try to become something else, executed by the real shells.
class TestShellQuote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShellGivesBackTheArguments_data();
    void everyShellGivesBackTheArguments();
    void randomArgumentsComeBack();

private:
    static QStringList hostile();
    static QByteArrayList echoed(const QString &shell, const QStringList &arguments);
};

QStringList TestShellQuote::hostile()
{
    return {QString(),
            QStringLiteral("plain"),
            QStringLiteral("two words"),
            QStringLiteral("'"),
            QStringLiteral("''"),
            QStringLiteral("\\'; echo broken; '"),
            QStringLiteral("it's \"quoted\""),
            QStringLiteral("$(echo broken)"),
            QStringLiteral("`echo broken`"),
            QStringLiteral("$HOME ${IFS}"),
            QStringLiteral("a;b|c&d>e<f"),
            QStringLiteral("-n"),
            QStringLiteral("--"),
            QStringLiteral("../../etc/passwd"),
            QStringLiteral("line\nbreak\n"),
            QStringLiteral("tab\tand\rreturn"),
            QStringLiteral("*?[a-z]{1,2}~"),
            QStringLiteral("back\\slash\\"),
            QStringLiteral("!history"),
            QStringLiteral("#comment"),
            QStringLiteral("ÀÁÂÃÄÅÆÇÈ été 日本 😀"),
            QStringLiteral("\x01\x7f\x1b[31m")};
}

QByteArrayList TestShellQuote::echoed(const QString &shell, const QStringList &arguments)
{
    QProcess process;
    const QByteArray command = "exec printf '%s\\0' " + shellQuote(arguments);
    process.start(shell, {QStringLiteral("-c"), QString::fromUtf8(command)});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {"the shell failed", process.readAllStandardError()};
    QByteArrayList fields = process.readAllStandardOutput().split('\0');
    fields.removeLast(); // behind the last NUL
    return fields;
}

void TestShellQuote::everyShellGivesBackTheArguments_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *name : {"sh", "dash", "bash", "ksh", "zsh"}) {
        const QString path = QStandardPaths::findExecutable(QLatin1String(name));
        if (!path.isEmpty())
            QTest::newRow(name) << path;
    }
}

void TestShellQuote::everyShellGivesBackTheArguments()
{
    QFETCH(QString, shell);
    QByteArrayList expected;
    for (const QString &argument : hostile())
        expected << argument.toUtf8();
    QCOMPARE(echoed(shell, hostile()), expected);
}

void TestShellQuote::randomArgumentsComeBack()
{
    QRandomGenerator random(20240404);
    static const QString alphabet = QStringLiteral("'\"\\$`!;&|<>(){}[]*?~#=%^- \t\n\rabcé日");
    QStringList arguments;
    QByteArrayList expected;
    for (int i = 0; i < 500; ++i) {
        QString argument;
        for (quint32 length = random.bounded(40u); length > 0; --length)
            argument += alphabet.at(random.bounded(int(alphabet.size())));
        arguments << argument;
        expected << argument.toUtf8();
    }
    QCOMPARE(echoed(QStringLiteral("/bin/sh"), arguments), expected);
}

QTEST_GUILESS_MAIN(TestShellQuote)
#include "TestShellQuote.moc"
