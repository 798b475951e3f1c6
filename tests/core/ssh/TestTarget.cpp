// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Target.h"

#include <QTest>

using namespace quai;
using namespace quai::ssh;

/// Servers as operators type them.
class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const char *user, const char *host, int port, const char *canonical) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(user) << QString::fromUtf8(host) << port
                                << QString::fromUtf8(canonical);
        };
        row("box", "", "box", 0, "box");
        row(" ops@moodle.example.org ", "ops", "moodle.example.org", 0, "ops@moodle.example.org");
        row("ops@box:2222", "ops", "box", 2222, "ops@box:2222");
        row("box:65535", "", "box", 65535, "box:65535");
        row("ssh://ops@box:2222", "ops", "box", 2222, "ops@box:2222");
        row("SSH://box/", "", "box", 0, "box");
        row("[2001:db8::1]:22", "", "2001:db8::1", 22, "[2001:db8::1]:22");
        row("ops@[::1]", "ops", "::1", 0, "ops@[::1]");
        row("::1", "", "::1", 0, "[::1]");
        row("jean@academie.fr@box", "jean@academie.fr", "box", 0, "jean@academie.fr@box");
        row("élève@serveur-é", "élève", "serveur-é", 0, "élève@serveur-é");
    }

    void readsEachForm()
    {
        QFETCH(QString, text);
        const Result<Target> target = Target::parse(text);
        QVERIFY(target);
        QTEST(target->user, "user");
        QTEST(target->host, "host");
        QTEST(target->port, "port");
        QTEST(target->toString(), "canonical");
        QCOMPARE(Target::parse(target->toString()).value(), *target);
    }

    void refusesWhatIsNoServer_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",     "  ",     "@box",       "ops@",     "-oProxyCommand=id", "-l@box", "ops@-box",
                                 "a b",  "box:0",  "box:65536",  "box:",     "box:22x",           "box:-1", "box:+22",
                                 "[::1", "[::1]x", "box\nother", "box/path", "o ps@box",          "ssh://", "box\x7f",
                                 "[]"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("zero byte") << QStringLiteral("a%1b").arg(QChar(0));
        QTest::newRow("half a pair") << QStringLiteral("box%1").arg(QChar(0xd800));
    }

    void refusesWhatIsNoServer()
    {
        QFETCH(QString, text);
        const Result<Target> target = Target::parse(text);
        QVERIFY(!target);
        QCOMPARE(target.error().kind, ErrorKind::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestTarget)
#include "TestTarget.moc"
