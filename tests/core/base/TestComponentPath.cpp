// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ComponentPath.h"

#include <QTest>

using namespace quai;

/// Paths below a code base, as operators type them.
class TestComponentPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndCleans_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *text, const char *path) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(path);
        };
        row("", "");
        row("   ", "");
        row("mod", "mod");
        row(" mod/forum/ ", "mod/forum");
        row("mod/forum//", "mod/forum");
        row("a b/c'd", "a b/c'd");
        row("thème/$(id)", "thème/$(id)");
        row("...", "...");
        row(".gitignore", ".gitignore");
        row("cvs", "cvs");
    }

    void acceptsAndCleans()
    {
        QFETCH(QString, text);
        const Result<ComponentPath> path = ComponentPath::parse(text);
        QVERIFY(path);
        QTEST(path->toString(), "path");
        QCOMPARE(path->isWholeTree(), path->toString().isEmpty());
        QCOMPARE(ComponentPath::parse(path->toString()).value(), *path);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const QString &text, ErrorKind kind) {
            QTest::newRow(qPrintable(text.left(20))) << text << static_cast<int>(kind);
        };
        for (const char *text :
             {"/", "/etc", "..", "mod/..", "mod/../..", "../x", ".git", "mod/.GIT/config", "a/.svn", "CVS/Root"})
            row(QString::fromUtf8(text), ErrorKind::PathLeavesTree);
        for (const char *text : {".", "a//b", "a/./b", "-rf", "a/-x", "a\nb", "a\tb", "a\x7f"})
            row(QString::fromUtf8(text), ErrorKind::InvalidInput);
        row(QStringLiteral("a%1").arg(QChar(0)), ErrorKind::InvalidInput);
        row(QStringLiteral("a%1").arg(QChar(0xd800)), ErrorKind::InvalidInput);
        row(QString(4097, QLatin1Char('x')), ErrorKind::InvalidInput);
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        const Result<ComponentPath> path = ComponentPath::parse(text);
        QVERIFY(!path);
        QCOMPARE(static_cast<int>(path.error().kind), kind);
    }
};

QTEST_APPLESS_MAIN(TestComponentPath)
#include "TestComponentPath.moc"
