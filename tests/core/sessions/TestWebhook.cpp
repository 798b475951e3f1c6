// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"
#include "tests/core/sessions/HookSink.h"

#include <QDir>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;
using quai::test::HookSink;
using Fate = SmtpAnswer::Fate;

namespace {

Webhook hookTo(const QString &address)
{
    return {u"uid-opening-webhook"_s, address, u"quai/campus/webhook"_s, R"({"text":"été"})"};
}

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC).addSecs(60 * minute);
}

} // namespace

/// Webhooks, posted to a real HTTP server, and their place in the queue.
class TestWebhook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyTellsOfTheSession();
    void isPosted();
    void answersAreUnderstood_data();
    void answersAreUnderstood();
    void serverThatIsDownIsTriedAgain();
    void secretIsShownNowhere();
    void secretStaysInItsPlace();
    void queueNeverSendsTwice();
    void queueKeepsNoSecret();
};

void TestWebhook::bodyTellsOfTheSession()
{
    SessionRecord session;
    session.uid = u"abc"_s;
    session.title = u"Livraison « d'été »"_s;
    session.openedAt = at(0);
    sites::Site site;
    site.id = u"campus"_s;
    const QJsonObject body = QJsonDocument::fromJson(webhookBody(session, site, true, u"Une phrase"_s)).object();
    QCOMPARE(body.value(u"event"_s).toString(), u"session-opened"_s);
    QCOMPARE(body.value(u"text"_s).toString(), u"Une phrase"_s);
    QCOMPARE(body[u"site"_s][u"id"_s].toString(), u"campus"_s);
    QCOMPARE(body[u"session"_s][u"title"_s].toString(), session.title);
    QCOMPARE(body[u"session"_s][u"openedAt"_s].toString(), u"2026-03-01T12:00:00.000Z"_s);
}

void TestWebhook::isPosted()
{
    const HookSink sink;
    QVERIFY(sink.port() > 0);
    const SmtpAnswer answer = postWebhook(hookTo(sink.address(u"/hooks/{secret}"_s)), u"T0/B1"_s);
    QVERIFY2(answer.fate == Fate::Sent, qPrintable(answer.error.message));
    const QJsonObject request = sink.arrived().value(0);
    QCOMPARE(request.value(u"path"_s).toString(), u"/hooks/T0/B1"_s);
    QCOMPARE(request.value(u"body"_s).toString(), uR"({"text":"été"})"_s);
    QCOMPARE(request[u"headers"_s][u"Content-Type"_s].toString(), u"application/json; charset=utf-8"_s);
    QCOMPARE(request[u"headers"_s][u"Idempotency-Key"_s].toString(), u"uid-opening-webhook"_s);
}

void TestWebhook::answersAreUnderstood_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Fate>("fate");
    QTest::addColumn<bool>("permanent");
    QTest::newRow("204") << u"/status/204"_s << Fate::Sent << false;
    QTest::newRow("404") << u"/status/404"_s << Fate::Unsent << true;
    QTest::newRow("410") << u"/status/410"_s << Fate::Unsent << true;
    QTest::newRow("429") << u"/status/429"_s << Fate::Unsent << false;
    QTest::newRow("503") << u"/status/503"_s << Fate::Unsent << false;
    QTest::newRow("500: it may have been taken") << u"/status/500"_s << Fate::Unsure << false;
    QTest::newRow("504: likewise") << u"/status/504"_s << Fate::Unsure << false;
    QTest::newRow("redirection") << u"/redirect"_s << Fate::Unsent << true;
    QTest::newRow("cut after the request") << u"/cut"_s << Fate::Unsure << false;
}

void TestWebhook::answersAreUnderstood()
{
    QFETCH(QString, path);
    QFETCH(Fate, fate);
    QFETCH(bool, permanent);
    const HookSink sink;
    const SmtpAnswer answer = postWebhook(hookTo(sink.address(path)), {});
    QCOMPARE(answer.fate, fate);
    QCOMPARE(answer.permanent, permanent);
    QCOMPARE(sink.arrived().size(), 1);
}

void TestWebhook::serverThatIsDownIsTriedAgain()
{
    const SmtpAnswer answer = postWebhook(hookTo(u"http://127.0.0.1:1/x"_s), {});
    QCOMPARE(answer.fate, Fate::Unsent);
    QVERIFY(!answer.permanent);
    QCOMPARE(answer.error.kind, ErrorKind::HostUnreachable);
}

void TestWebhook::secretIsShownNowhere()
{
    const Webhook hook = hookTo(u"http://127.0.0.1:1/typed-secret/{secret}"_s);
    QCOMPARE(shownAddress(hook), u"http://127.0.0.1:1"_s);
    const Error error = postWebhook(hook, u"kept-secret"_s).error;
    const QString told = error.message + error.detail + QStringList(error.facts.values()).join(u' ');
    QVERIFY(!told.contains(u"typed-secret"_s));
    QVERIFY(!told.contains(u"kept-secret"_s));
}

void TestWebhook::secretStaysInItsPlace()
{
    const HookSink sink;
    QVERIFY(postWebhook(hookTo(sink.address(u"/a/{secret}/z"_s)), u"x?y#z\r\nHost: evil"_s).fate == Fate::Sent);
    QCOMPARE(sink.arrived().value(0).value(u"path"_s).toString(), u"/a/x%3Fy%23z%0D%0AHost%3A%20evil/z"_s);
}

void TestWebhook::queueNeverSendsTwice()
{
    const HookSink sink;
    const QTemporaryDir folder;
    const auto history = *History::open(folder.filePath(u"history.sqlite"_s));
    Outbox outbox = history->outbox();
    QVERIFY(outbox.addHook(hookTo(sink.address(u"/cut"_s)), 0, at(0)));
    // The same announcement again, from wherever: refused by its name.
    QVERIFY(!outbox.addHook(hookTo(sink.address(u"/cut"_s)), 0, at(0)));
    QVERIFY(*outbox.holds(u"uid-opening-webhook"_s));
    const auto post = [](const Webhook &hook) { return postWebhook(hook, {}); };
    QCOMPARE(*outbox.sendDue(at(1), {}, post), 0);
    QCOMPARE(*outbox.sendDue(at(60 * 24), {}, post), 0);
    QCOMPARE(sink.arrived().size(), 1);
    const QueuedMail entry = outbox.list(10)->first();
    QCOMPARE(entry.state, QueuedMail::State::Unsure);
    QCOMPARE(entry.kind, QueuedMail::Kind::Webhook);
}

void TestWebhook::queueKeepsNoSecret()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    {
        const auto history = *History::open(file);
        QVERIFY(history->outbox().addHook(hookTo(u"http://127.0.0.1:1/{secret}"_s), 0, at(0)));
        const auto post = [](const Webhook &hook) { return postWebhook(hook, u"kept-secret"_s); };
        QVERIFY(history->outbox().sendDue(at(1), {}, post));
        QCOMPARE(history->outbox().list(1)->first().state, QueuedMail::State::Queued);
    }
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files)) {
        QFile content(folder.filePath(name));
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY2(!content.readAll().contains("kept-secret"), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestWebhook)
#include "TestWebhook.moc"
