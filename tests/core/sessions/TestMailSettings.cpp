// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/MailSettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;

/// mail.yml, read and written.
class TestMailSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileIsNoMail();
    void everyFieldComesBack();
    void whatIsNotKnownStays();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void wrongValuesAreNotWritten();
    void aFileThatCannotBeReadIsNotReplaced();

private:
    QString put(const QByteArray &text);

    QTemporaryDir m_folder;
};

QString TestMailSettings::put(const QByteArray &text)
{
    const QString path = m_folder.filePath(u"mail.yml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return path;
}

void TestMailSettings::noFileIsNoMail()
{
    const auto settings = readMailSettings(m_folder.filePath(u"none.yml"_s));
    QVERIFY(settings);
    QVERIFY(!settings->isComplete());
    QCOMPARE(settings->language, u"fr"_s);
}

void TestMailSettings::everyFieldComesBack()
{
    const QString file = m_folder.filePath(u"new/folder/mail.yml"_s);
    MailSettings settings;
    settings.server = {u"smtp.example.org"_s, 465, SmtpServer::Security::Tls, u"quai"_s, u"/etc/ca.pem"_s};
    settings.passwordKey = u"quai/mail/password"_s;
    settings.from = u"quai@example.org"_s;
    settings.fromName = u"Équipe « Moodle »: #1"_s;
    settings.language = u"en"_s;
    settings.logoFile = u"/home/a/logo.png"_s;
    settings.opening[u"fr"_s] = {u"Ouverture {site}"_s, u"Ligne 1\n- {title}: \"x\"\n"_s};
    settings.closing[u"en"_s] = {{}, u"{impact}\n"_s};
    const Status written = writeMailSettings(file, settings);
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
    const auto read = readMailSettings(file);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QVERIFY(read->isComplete());
    QCOMPARE(read->server.host, settings.server.host);
    QCOMPARE(read->server.port, 465);
    QCOMPARE(read->server.security, SmtpServer::Security::Tls);
    QCOMPARE(read->server.user, settings.server.user);
    QCOMPARE(read->server.caFile, settings.server.caFile);
    QCOMPARE(read->passwordKey, settings.passwordKey);
    QCOMPARE(read->from, settings.from);
    QCOMPARE(read->fromName, settings.fromName);
    QCOMPARE(read->language, u"en"_s);
    QCOMPARE(read->logoFile, settings.logoFile);
    QCOMPARE(read->opening.value(u"fr"_s).body, settings.opening.value(u"fr"_s).body);
    QCOMPARE(read->closing.value(u"en"_s).body, settings.closing.value(u"en"_s).body);
    QVERIFY(read->closing.value(u"fr"_s).body.isEmpty());
}

void TestMailSettings::whatIsNotKnownStays()
{
    const QString file = put("version: 1\nserver:\n  host: a\n  proxy: p\ncolour: blue\n");
    MailSettings settings = *readMailSettings(file);
    settings.server.host = u"b"_s;
    QVERIFY(writeMailSettings(file, settings));
    QFile text(file);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray now = text.readAll();
    QVERIFY(now.contains("proxy: p"));
    QVERIFY(now.contains("colour: blue"));
    QCOMPARE(readMailSettings(file)->server.host, u"b"_s);
}

void TestMailSettings::mistakesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("no version") << QByteArray("server: {}\n") << u"1"_s;
    QTest::newRow("no map") << QByteArray("- a\n") << u"1"_s;
    QTest::newRow("port") << QByteArray("version: 1\nserver:\n  port: many\n") << u"3"_s;
    QTest::newRow("security") << QByteArray("version: 1\nserver:\n  host: a\n  security: ssl\n") << u"4"_s;
    QTest::newRow("address") << QByteArray("version: 1\nsender:\n  address: nobody\n") << u"3"_s;
    QTest::newRow("language") << QByteArray("version: 1\nlanguage: de\n") << u"2"_s;
    QTest::newRow("server") << QByteArray("version: 1\nserver: smtp\n") << u"2"_s;
    QTest::newRow("no YAML") << QByteArray("version: 1\nserver: [\n") << u"3"_s;
}

void TestMailSettings::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    const auto settings = readMailSettings(put(text));
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, ErrorKind::ParseFailed);
    QCOMPARE(settings.error().facts.value(u"line"_s), line);
    QVERIFY(!settings.error().facts.value(u"file"_s).isEmpty());
}

void TestMailSettings::wrongValuesAreNotWritten()
{
    const QString file = m_folder.filePath(u"wrong.yml"_s);
    MailSettings settings;
    settings.from = u"a b@example.org"_s;
    QCOMPARE(writeMailSettings(file, settings).error().kind, ErrorKind::InvalidInput);
    settings.from.clear();
    settings.server.port = 0;
    QCOMPARE(writeMailSettings(file, settings).error().facts.value(u"field"_s), u"server.port"_s);
    QVERIFY(!QFile::exists(file));
}

void TestMailSettings::aFileThatCannotBeReadIsNotReplaced()
{
    const QString file = put("version: 2\n");
    QCOMPARE(writeMailSettings(file, {}).error().kind, ErrorKind::ParseFailed);
    QFile text(file);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QCOMPARE(text.readAll(), QByteArray("version: 2\n"));
}

QTEST_GUILESS_MAIN(TestMailSettings)
#include "TestMailSettings.moc"
