// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"
#include "core/sessions/Outbox.h"
#include "tests/core/sessions/SmtpSink.h"

#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;
using quai::test::SmtpSink;
using Fate = SmtpAnswer::Fate;
using Security = SmtpServer::Security;

namespace {

MailMessage mail()
{
    MailMessage message;
    message.id = u"abc"_s;
    message.from = u"quai@example.org"_s;
    message.fromName = u"Équipe « Œuvre », \"Moodle\""_s;
    message.to = {u"a@example.org"_s, u"b@example.org"_s};
    message.subject = u"Fermeture de session de livraison sur l'Académie d'Orléans-Tours : été 2026 🚢 terminé"_s;
    message.text = u"Clôturée.\n.\nÀ bientôt\n"_s;
    message.html = u"<p>Clôturée.</p>"_s;
    message.attachments = {{u"rapport d'été.pdf"_s, u"application/pdf"_s, QByteArray(200'000, '\x01')}};
    message.date = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    return message;
}

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(60 * minute);
}

} // namespace

#define QUAI_START_SINK(sink, ...)                                                                                     \
    do {                                                                                                               \
        const QString quaiWhy = (sink).start({__VA_ARGS__});                                                           \
        if (quaiWhy.contains(u"No module named"_s) || quaiWhy.contains(u"not installed"_s))                            \
            QSKIP(qPrintable(quaiWhy));                                                                                \
        QVERIFY2(quaiWhy.isEmpty(), qPrintable(quaiWhy));                                                              \
    } while (false)

/// Mails, handed in to a real SMTP server, and their queue.
class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesAsItWasWritten();
    void goesEncrypted_data();
    void goesEncrypted();
    void wrongPasswordIsNamed();
    void unknownCertificateIsRefused();
    void noEncryptionNoMail();
    void passwordNeedsEncryption();
    void thirtyRecipients();
    void refusedRecipientDoesNotStopTheOthers();
    void allRefusedIsPermanent();
    void rejectedTextIsPermanent();
    void cutAfterTheTextIsUnsure();
    void serverThatIsDown();
    void hostileTextsStayInTheirPlace();
    void addressesAreChecked_data();
    void addressesAreChecked();
    void queueSendsOnceAndSurvives();
    void queueWaitsForTheServer();
    void queueNeverRepeatsWhatMayHaveArrived();
    void queueAsksTemporaryRefusalsAgain();
};

void TestMail::arrivesAsItWasWritten()
{
    SmtpSink sink;
    QUAI_START_SINK(sink);
    const SmtpAnswer answer = sendMail(sink.server(Security::None), {}, mail());
    QVERIFY2(answer.fate == Fate::Sent, qPrintable(answer.error.message + answer.error.detail));
    QCOMPARE(sink.arrived().size(), 1);
    QCOMPARE(sink.arrived().first().to, mail().to);
    const QJsonObject parsed = SmtpSink::parsed(sink.arrived().first().content);
    QCOMPARE(parsed.value(u"subject"_s).toString(), mail().subject);
    QVERIFY(parsed.value(u"from"_s).toString().contains(u"Œuvre"_s));
    QVERIFY(parsed.value(u"from"_s).toString().contains(u"<quai@example.org>"_s));
    QCOMPARE(parsed.value(u"to"_s).toString(), u"a@example.org, b@example.org"_s);
    QCOMPARE(parsed.value(u"id"_s).toString(), u"<abc@example.org>"_s);
    QCOMPARE(parsed.value(u"date"_s).toString(), u"Sun, 01 Mar 2026 12:00:00 +0000"_s);
    const QJsonArray parts = parsed.value(u"parts"_s).toArray();
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts.at(0).toArray().at(0).toString(), u"text/plain"_s);
    QCOMPARE(parts.at(0).toArray().at(1).toString(), mail().text);
    QCOMPARE(parts.at(1).toArray().at(0).toString(), u"text/html"_s);
    QCOMPARE(parts.at(1).toArray().at(1).toString().trimmed(), mail().html);
    QCOMPARE(parts.at(2).toArray().at(0).toString(), u"application/pdf"_s);
    QVERIFY(parts.at(2).toArray().at(1).toString().endsWith(u".pdf"_s));
    const QList<QByteArray> lines = sink.arrived().first().content.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(line.size() <= 999, line.left(100).constData());
}

void TestMail::goesEncrypted_data()
{
    QTest::addColumn<bool>("startTls");
    QTest::newRow("SMTPS") << false;
    QTest::newRow("STARTTLS") << true;
}

void TestMail::goesEncrypted()
{
    QFETCH(bool, startTls);
    SmtpSink sink;
    QUAI_START_SINK(sink, startTls ? u"--starttls"_s : u"--tls"_s, u"--login"_s, u"anna:pass wörd:\"1"_s);
    const SmtpServer server = sink.server(startTls ? Security::StartTls : Security::Tls, u"anna"_s);
    const SmtpAnswer answer = sendMail(server, u"pass wörd:\"1"_s, mail());
    QVERIFY2(answer.fate == Fate::Sent, qPrintable(answer.error.message + answer.error.detail));
    QVERIFY(sink.arrived().first().login);
    // aiosmtpd knows of the encryption that it has begun itself; with SMTPS there is no other line.
    QVERIFY(!startTls || sink.arrived().first().tls);
}

void TestMail::wrongPasswordIsNamed()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--starttls"_s, u"--login"_s, u"anna:right"_s);
    const SmtpAnswer answer = sendMail(sink.server(Security::StartTls, u"anna"_s), u"wrong"_s, mail());
    QCOMPARE(answer.fate, Fate::Unsent);
    QCOMPARE(answer.error.kind, ErrorKind::AuthFailed);
    QVERIFY(!answer.error.detail.contains(u"wrong"_s));
    QVERIFY(sink.arrived().isEmpty());
}

void TestMail::unknownCertificateIsRefused()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--tls"_s);
    SmtpServer server = sink.server(Security::Tls);
    server.caFile.clear();
    QCOMPARE(sendMail(server, {}, mail()).fate, Fate::Unsent);
    // The right issuer, but another name.
    server = sink.server(Security::Tls);
    server.host = u"localhost"_s;
    QCOMPARE(sendMail(server, {}, mail()).fate, Fate::Unsent);
    QVERIFY(sink.arrived().isEmpty());
}

void TestMail::noEncryptionNoMail()
{
    SmtpSink sink;
    QUAI_START_SINK(sink);
    const SmtpAnswer answer = sendMail(sink.server(Security::StartTls), {}, mail());
    QCOMPARE(answer.fate, Fate::Unsent);
    QVERIFY(sink.arrived().isEmpty());
}

void TestMail::passwordNeedsEncryption()
{
    SmtpServer server;
    server.host = u"127.0.0.1"_s;
    server.port = 1;
    server.security = Security::None;
    server.user = u"anna"_s;
    const SmtpAnswer answer = sendMail(server, u"x"_s, mail());
    QCOMPARE(answer.error.kind, ErrorKind::InvalidInput);
    QVERIFY(answer.permanent);
}

void TestMail::thirtyRecipients()
{
    SmtpSink sink;
    QUAI_START_SINK(sink);
    MailMessage message = mail();
    message.to.clear();
    for (int i = 0; i < 30; ++i)
        message.to << u"stakeholder.number%1@departement.example.org"_s.arg(i);
    QCOMPARE(sendMail(sink.server(Security::None), {}, message).fate, Fate::Sent);
    QCOMPARE(sink.arrived().size(), 1);
    QCOMPARE(sink.arrived().first().to, message.to);
    QCOMPARE(SmtpSink::parsed(sink.arrived().first().content).value(u"to"_s).toString().split(u", "_s), message.to);
}

void TestMail::refusedRecipientDoesNotStopTheOthers()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--refuse"_s, u"a@example.org"_s);
    const SmtpAnswer answer = sendMail(sink.server(Security::None), {}, mail());
    QCOMPARE(answer.fate, Fate::Sent);
    QCOMPARE(answer.refused.size(), 1);
    QVERIFY2(answer.refused.first().startsWith(u"a@example.org: 550"_s), qPrintable(answer.refused.first()));
    QCOMPARE(sink.arrived().first().to, QStringList{u"b@example.org"_s});
}

void TestMail::allRefusedIsPermanent()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--refuse"_s, u"a@example.org"_s, u"--refuse"_s, u"b@example.org"_s);
    const SmtpAnswer answer = sendMail(sink.server(Security::None), {}, mail());
    QCOMPARE(answer.fate, Fate::Unsent);
    QVERIFY(answer.permanent);
    QCOMPARE(answer.refused.size(), 2);
}

void TestMail::rejectedTextIsPermanent()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--reject"_s);
    const SmtpAnswer answer = sendMail(sink.server(Security::None), {}, mail());
    QCOMPARE(answer.fate, Fate::Unsent);
    QVERIFY(answer.permanent);
    QCOMPARE(answer.error.detail, u"554 5.7.1 not wanted"_s);
}

void TestMail::cutAfterTheTextIsUnsure()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--hang-up"_s);
    const SmtpAnswer answer = sendMail(sink.server(Security::None), {}, mail());
    QCOMPARE(answer.fate, Fate::Unsure);
}

void TestMail::serverThatIsDown()
{
    SmtpSink sink;
    QUAI_START_SINK(sink);
    const SmtpServer server = sink.server(Security::None);
    sink.stop();
    const SmtpAnswer answer = sendMail(server, {}, mail());
    QCOMPARE(answer.fate, Fate::Unsent);
    QVERIFY(!answer.permanent);
    QCOMPARE(answer.error.kind, ErrorKind::HostUnreachable);
}

void TestMail::hostileTextsStayInTheirPlace()
{
    SmtpSink sink;
    QUAI_START_SINK(sink);
    MailMessage message = mail();
    message.subject = u"x\r\nBcc: victim@example.org\r\n\r\nbody"_s;
    message.fromName = u"a\nBcc: victim@example.org"_s;
    QCOMPARE(sendMail(sink.server(Security::None), {}, message).fate, Fate::Sent);
    const QJsonObject parsed = SmtpSink::parsed(sink.arrived().first().content);
    QVERIFY(!parsed.value(u"keys"_s).toVariant().toStringList().contains(u"Bcc"_s));
    QCOMPARE(parsed.value(u"subject"_s).toString(), u"x Bcc: victim@example.org body"_s);
    QCOMPARE(parsed.value(u"parts"_s).toArray().size(), 3);
}

void TestMail::addressesAreChecked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << u"anna.b+x@mail.example.org"_s << true;
    QTest::newRow("newline") << u"a@example.org\r\nRCPT TO:<v@example.org>"_s << false;
    QTest::newRow("ends in a newline") << u"a@example.org\n"_s << false;
    QTest::newRow("two") << u"a@example.org,b@example.org"_s << false;
    QTest::newRow("bracket") << u"a@example.org>"_s << false;
    QTest::newRow("name") << u"Anna <a@example.org>"_s << false;
    QTest::newRow("accent") << u"élise@example.org"_s << false;
    QTest::newRow("no domain") << u"anna"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestMail::addressesAreChecked()
{
    QFETCH(QString, address);
    QTEST(isMailAddress(address), "good");
}

void TestMail::queueSendsOnceAndSurvives()
{
    SmtpSink sink;
    QUAI_START_SINK(sink);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    const auto sender = [&sink](const MailMessage &m) { return sendMail(sink.server(Security::None), {}, m); };
    {
        auto history = History::open(file);
        QVERIFY(Outbox((*history)->database()).add(mail(), 0, at(0)));
        MailMessage bad = mail();
        bad.to = {u"nobody"_s};
        QCOMPARE(Outbox((*history)->database()).add(bad, 0, at(0)).error().kind, ErrorKind::InvalidInput);
    }
    auto first = History::open(file);
    auto second = History::open(file);
    Outbox outbox((*first)->database());
    // While one program is at it, another one finds nothing to do.
    int byOther = -1;
    const auto sent = outbox.sendDue(at(1), [&](const MailMessage &m) {
        byOther = *Outbox((*second)->database()).sendDue(at(1), sender);
        return sender(m);
    });
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().message));
    QCOMPARE(*sent, 1);
    QCOMPARE(byOther, 0);
    QCOMPARE(*outbox.sendDue(at(100), sender), 0);
    QCOMPARE(sink.arrived().size(), 1);
    QCOMPARE(SmtpSink::parsed(sink.arrived().first().content).value(u"subject"_s).toString(), mail().subject);
    QCOMPARE(outbox.list(10)->first().state, QueuedMail::State::Sent);
    QCOMPARE(outbox.list(10)->first().sentAt, at(1));
}

void TestMail::queueWaitsForTheServer()
{
    const QTemporaryDir folder;
    auto history = History::open(folder.filePath(u"history.sqlite"_s));
    Outbox outbox((*history)->database());
    QVERIFY(outbox.add(mail(), 0, at(0)));
    int calls = 0;
    SmtpAnswer down;
    down.error = {ErrorKind::HostUnreachable, u"down"_s};
    const auto sender = [&calls, &down](const MailMessage &) {
        ++calls;
        return down;
    };
    QCOMPARE(*outbox.sendDue(at(0), sender), 0);
    QCOMPARE(*outbox.sendDue(at(0), sender), 0);
    QCOMPARE(calls, 1);
    QCOMPARE(outbox.list(1)->first().nextAt, at(1));
    QCOMPARE(*outbox.sendDue(at(1), sender), 0);
    QCOMPARE(calls, 2);
    QCOMPARE(outbox.list(1)->first().nextAt, at(3));
    down.fate = Fate::Sent;
    QCOMPARE(*outbox.sendDue(at(3), sender), 1);
    down.fate = Fate::Unsent;
    down.permanent = true;
    const qint64 id = *outbox.add(
        [] {
            MailMessage m = mail();
            m.id.clear();
            return m;
        }(),
        0, at(4));
    QCOMPARE(*outbox.sendDue(at(4), sender), 0);
    QCOMPARE(outbox.list(1)->first().state, QueuedMail::State::Failed);
    QVERIFY(outbox.list(1)->first().problem.contains(u"down"_s));
    QVERIFY(outbox.retry(id, at(5)));
    QCOMPARE(outbox.retry(id, at(5)).error().kind, ErrorKind::WrongState);
}

void TestMail::queueNeverRepeatsWhatMayHaveArrived()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--hang-up"_s);
    const QTemporaryDir folder;
    auto history = History::open(folder.filePath(u"history.sqlite"_s));
    Outbox outbox((*history)->database());
    QVERIFY(outbox.add(mail(), 0, at(0)));
    const auto sender = [&sink](const MailMessage &m) { return sendMail(sink.server(Security::None), {}, m); };
    QCOMPARE(*outbox.sendDue(at(0), sender), 0);
    QCOMPARE(outbox.list(1)->first().state, QueuedMail::State::Unsure);
    QCOMPARE(*outbox.sendDue(at(9000), sender), 0);
    QCOMPARE(sink.arrived().size(), 1);
    // A program that died while it was sending leaves the same doubt.
    MailMessage other = mail();
    other.id = u"other"_s;
    QVERIFY(outbox.add(other, 0, at(0)));
    QVERIFY((*history)->database().run(
        u"UPDATE outbox SET state = 'sending', process = 'boot 999999999 1' WHERE uid = 'other'"_s));
    QCOMPARE(*outbox.sendDue(at(9000), sender), 0);
    QCOMPARE(outbox.list(1)->first().state, QueuedMail::State::Unsure);
    QCOMPARE(sink.arrived().size(), 1);
}

void TestMail::queueAsksTemporaryRefusalsAgain()
{
    SmtpSink sink;
    QUAI_START_SINK(sink, u"--later"_s, u"b@example.org"_s);
    const QTemporaryDir folder;
    auto history = History::open(folder.filePath(u"history.sqlite"_s));
    Outbox outbox((*history)->database());
    QVERIFY(outbox.add(mail(), 0, at(0)));
    const auto sender = [&sink](const MailMessage &m) { return sendMail(sink.server(Security::None), {}, m); };
    QCOMPARE(*outbox.sendDue(at(0), sender), 1);
    QCOMPARE(sink.arrived().size(), 1);
    QCOMPARE(sink.arrived().first().to, QStringList{u"a@example.org"_s});
    const auto queue = outbox.list(10);
    QCOMPARE(queue->size(), 2);
    QCOMPARE(queue->first().state, QueuedMail::State::Queued);
    QCOMPARE(queue->first().nextAt, at(1));
    QStringList asked;
    QCOMPARE(*outbox.sendDue(at(1),
                             [&asked](const MailMessage &m) {
                                 asked = m.to;
                                 return SmtpAnswer{Fate::Sent, false, {}, {}, {}};
                             }),
             1);
    QCOMPARE(asked, QStringList{u"b@example.org"_s});
}

QTEST_GUILESS_MAIN(TestMail)
#include "TestMail.moc"
