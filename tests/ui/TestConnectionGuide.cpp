// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sites/MemorySecretStore.h"
#include "tests/ui/support/FakeAsk.h"
#include "tests/ui/support/FakeConnection.h"
#include "ui/connection/ConnectionGuide.h"

#include <QTest>

using namespace quai;
using ui::ConnectionGuide;

namespace {

Error error(ErrorKind kind, const QMap<QString, QString> &facts)
{
    return {kind, QStringLiteral("from the script"), {}, facts, 0};
}

Error unknownKey()
{
    return error(ErrorKind::HostKeyUnknown,
                 {{QStringLiteral("host"), QStringLiteral("web1")},
                  {QStringLiteral("port"), QStringLiteral("2222")},
                  {QStringLiteral("keyType"), QStringLiteral("ssh-ed25519")},
                  {QStringLiteral("fingerprint"), QStringLiteral("SHA256:abc")}});
}

Error wantsPassword()
{
    return error(ErrorKind::AuthFailed,
                 {{QStringLiteral("user"), QStringLiteral("marie")},
                  {QStringLiteral("methods"), QStringLiteral("publickey,password")}});
}

} // namespace

class TestConnectionGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWithoutAQuestion();
    void showsTheFingerprintAndAcceptsTheKey();
    void anAuthorityThatIsNotUnderstoodIsSaid();
    void aRefusedKeyEndsTheAttempt();
    void asksTheKeychainBeforeTheOperator();
    void asksWhenTheKeychainIsWrongAndRemembersWhatWorked();
    void remembersNothingThatFailed();
    void asksForThePassphraseOfTheKeyFile();
    void doesNotAskWherePasswordsAreNotTaken();
    void callersShareOneAttempt();

private:
    /// Opens and waits for the answer.
    Status open();

    test::FakeConnection m_line;
    sites::MemorySecretStore m_secrets;
    test::FakeAsk m_ask;
    QWidget m_window;
    ssh::Target m_target{QStringLiteral("web1"), QStringLiteral("marie"), 2222, {}};
    std::unique_ptr<ConnectionGuide> m_guide;
};

void TestConnectionGuide::init()
{
    m_line.failures.clear();
    m_line.accepted.clear();
    m_line.offered.clear();
    m_line.opened = 0;
    m_ask = test::FakeAsk();
    m_guide = std::make_unique<ConnectionGuide>(m_line, m_target, m_secrets, m_ask, &m_window);
}

Status TestConnectionGuide::open()
{
    std::optional<Status> answer;
    m_guide->open(this, [&answer](const Status &status) { answer = status; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
        return fail(ErrorKind::Timeout, QStringLiteral("the guide did not answer"));
    return *answer;
}

void TestConnectionGuide::opensWithoutAQuestion()
{
    QVERIFY(open());
    QVERIFY(m_ask.questions.isEmpty());
}

void TestConnectionGuide::showsTheFingerprintAndAcceptsTheKey()
{
    m_line.failures.enqueue(unknownKey());
    m_ask.confirmation = true;
    QVERIFY(open());
    QCOMPARE(m_ask.questions.size(), 1);
    const ui::Question &question = m_ask.questions.first();
    QVERIFY(question.more.contains(QLatin1String("SHA256:abc")));
    QVERIFY(question.more.contains(QLatin1String("ssh-ed25519")));
    QVERIFY(question.dangerous);
    QVERIFY(!question.modal);
    QCOMPARE(m_line.accepted.size(), 1);
    QCOMPARE(m_line.accepted.first().port, 2222);
    QCOMPARE(m_line.opened, 2);
}

void TestConnectionGuide::anAuthorityThatIsNotUnderstoodIsSaid()
{
    m_line.failures.enqueue(
        unknownKey().with(QStringLiteral("certAuthorityFile"), QStringLiteral("/home/ada/.ssh/known_hosts")));
    m_ask.confirmation = true;
    QVERIFY(open());
    QVERIFY(m_ask.questions.first().more.contains(QLatin1String("@cert-authority")));
    QVERIFY(m_ask.questions.first().more.contains(QLatin1String("/home/ada/.ssh/known_hosts")));
}

void TestConnectionGuide::aRefusedKeyEndsTheAttempt()
{
    m_line.failures.enqueue(unknownKey());
    const Status status = open();
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::HostKeyUnknown);
    QVERIFY(m_line.accepted.isEmpty());
    QCOMPARE(m_line.opened, 1);
}

void TestConnectionGuide::asksTheKeychainBeforeTheOperator()
{
    const QFuture<Status> written
        = m_secrets.write(ConnectionGuide::passwordKey(m_target), QStringLiteral("from the keychain"));
    QVERIFY(QTest::qWaitFor([&written] { return written.isFinished(); }));
    m_line.failures.enqueue(wantsPassword());
    QVERIFY(open());
    QCOMPARE(m_line.offered.last().password, QStringLiteral("from the keychain"));
}

void TestConnectionGuide::asksWhenTheKeychainIsWrongAndRemembersWhatWorked()
{
    const QFuture<Status> written = m_secrets.write(ConnectionGuide::passwordKey(m_target), QStringLiteral("outdated"));
    QVERIFY(QTest::qWaitFor([&written] { return written.isFinished(); }));
    m_line.failures.enqueue(wantsPassword());
    m_line.failures.enqueue(wantsPassword());
    m_ask.secretAnswer = ui::SecretAnswer{QStringLiteral("typed"), true};
    QVERIFY(open());
    QCOMPARE(m_line.offered.last().password, QStringLiteral("typed"));
    const QString key = ConnectionGuide::passwordKey(m_target);
    QTRY_COMPARE(m_secrets.read(key).result().value_or(QString()), QStringLiteral("typed"));
}

void TestConnectionGuide::remembersNothingThatFailed()
{
    const Error needs = error(ErrorKind::PassphraseNeeded, {{QStringLiteral("keyFile"), QStringLiteral("/k1")}});
    m_line.failures.enqueue(needs);
    m_line.failures.enqueue(error(ErrorKind::HostUnreachable, {}));
    m_ask.secretAnswer = ui::SecretAnswer{QStringLiteral("typed"), true};
    const Status status = open();
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::HostUnreachable);
    QVERIFY(!m_secrets.read(ConnectionGuide::passphraseKey(QStringLiteral("/k1"))).result());
}

void TestConnectionGuide::asksForThePassphraseOfTheKeyFile()
{
    m_line.failures.enqueue(
        error(ErrorKind::PassphraseNeeded, {{QStringLiteral("keyFile"), QStringLiteral("/home/marie/.ssh/id")}}));
    m_ask.secretAnswer = ui::SecretAnswer{QStringLiteral("phrase"), false};
    QVERIFY(open());
    QCOMPARE(m_line.offered.last().passphrases.value(QStringLiteral("/home/marie/.ssh/id")), QStringLiteral("phrase"));
}

void TestConnectionGuide::doesNotAskWherePasswordsAreNotTaken()
{
    m_line.failures.enqueue(error(ErrorKind::AuthFailed, {{QStringLiteral("methods"), QStringLiteral("publickey")}}));
    m_ask.secretAnswer = ui::SecretAnswer{QStringLiteral("typed"), false};
    QVERIFY(!open());
    QVERIFY(m_line.offered.isEmpty());
}

void TestConnectionGuide::callersShareOneAttempt()
{
    int answers = 0;
    for (int caller = 0; caller < 3; ++caller)
        m_guide->open(this, [&answers](const Status &) { ++answers; });
    QTRY_COMPARE(answers, 3);
    QCOMPARE(m_line.opened, 1);
}

QTEST_MAIN(TestConnectionGuide)
#include "TestConnectionGuide.moc"
