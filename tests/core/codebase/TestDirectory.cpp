// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/DirectoryStore.h"
#include "tests/core/codebase/OneAnswer.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::codebase;

namespace {

const QByteArray kList = "{\"timestamp\": 1, \"plugins\": [{\"component\": \"mod_hvp\", \"versions\": []}]}";

using tests::OneAnswer;

Result<Download> wait(const QFuture<Result<Download>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10000))
        return fail(ErrorKind::Timeout, QStringLiteral("the test waited too long"));
    return future.result();
}

} // namespace

class TestDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesAndAsksAgainByEtag();
    void offlineTheLastCopyIsUsed();
    void abrokenAnswerDoesNotReplaceTheCopy();
    void failuresNameTheUrlWithoutItsLogin();
    void cancelAndSilenceEnd();
    void tooLongIsRefused();
    void otherSchemesAreRefused();
};

void TestDirectory::fetchesAndAsksAgainByEtag()
{
    OneAnswer server;
    QTemporaryDir folder;
    DirectoryStore store(folder.filePath(QStringLiteral("quai/pluglist.json")));
    Downloader downloader;
    QVERIFY(store.load().value().plugins().isEmpty());
    QVERIFY(!store.checkedAt());
    server.say("200 OK", "ETag: \"one\"\r\n", kList);
    const Result<Download> first = wait(downloader.get(store.request(server.url())));
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QVERIFY(!server.question.contains("If-None-Match"));
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC);
    QVERIFY(store.store(server.url(), *first, now));
    QCOMPARE(store.load().value().plugins().size(), 1);

    server.say("304 Not Modified", "", "");
    const Result<Download> second = wait(downloader.get(store.request(server.url())));
    QVERIFY2(second, qPrintable(second ? QString() : second.error().message));
    QVERIFY(second->notModified);
    QVERIFY(server.question.contains("If-None-Match: \"one\""));
    QVERIFY(store.store(server.url(), *second, now.addSecs(60)));
    QCOMPARE(store.checkedAt().value(), now.addSecs(60));
    QCOMPARE(store.load().value().plugins().size(), 1);
    QCOMPARE(store.request(server.url()).etag, QByteArray("\"one\""));
    QVERIFY(store.request(QStringLiteral("https://other.invalid/")).etag.isEmpty());
}

void TestDirectory::offlineTheLastCopyIsUsed()
{
    QTemporaryDir folder;
    DirectoryStore store(folder.filePath(QStringLiteral("pluglist.json")));
    QVERIFY(store.store(QStringLiteral("https://x.invalid"), {false, kList, {}}, QDateTime::currentDateTimeUtc()));
    Downloader downloader;
    const Result<Download> none = wait(downloader.get(store.request(QStringLiteral("http://127.0.0.1:1/x"))));
    QCOMPARE(none.error().kind, ErrorKind::DownloadFailed);
    QCOMPARE(store.load().value().plugins().size(), 1);
}

void TestDirectory::abrokenAnswerDoesNotReplaceTheCopy()
{
    QTemporaryDir folder;
    DirectoryStore store(folder.filePath(QStringLiteral("pluglist.json")));
    const QString url = QStringLiteral("https://x.invalid");
    QVERIFY(store.store(url, {false, kList, {}}, QDateTime::currentDateTimeUtc()));
    QCOMPARE(store.store(url, {false, "<html>maintenance</html>", {}}, QDateTime::currentDateTimeUtc()).error().kind,
             ErrorKind::ParseFailed);
    QCOMPARE(store.load().value().plugins().size(), 1);
}

void TestDirectory::failuresNameTheUrlWithoutItsLogin()
{
    OneAnswer server;
    server.say("500 Oops", "", "sorry");
    Downloader downloader;
    DownloadRequest request;
    request.url = QUrl(server.url());
    request.url.setUserName(QStringLiteral("me"));
    request.url.setPassword(QStringLiteral("s3cret"));
    const Error error = wait(downloader.get(request)).error();
    QCOMPARE(error.kind, ErrorKind::DownloadFailed);
    QCOMPARE(error.facts.value(QStringLiteral("status")), QStringLiteral("500"));
    QVERIFY(!error.facts.value(QStringLiteral("url")).contains(QStringLiteral("s3cret")));
    QVERIFY(!error.message.contains(QStringLiteral("s3cret")));
}

void TestDirectory::cancelAndSilenceEnd()
{
    OneAnswer server;
    server.silent = true;
    Downloader downloader;
    CancelSource cancel;
    DownloadRequest request;
    request.url = QUrl(server.url());
    request.cancel = cancel.get_token();
    const QFuture<Result<Download>> running = downloader.get(request);
    QTest::qWait(50);
    QVERIFY(!running.isFinished());
    cancel.request_stop();
    QCOMPARE(wait(running).error().kind, ErrorKind::Cancelled);
    request.cancel = {};
    request.stallMs = 300;
    QCOMPARE(wait(downloader.get(request)).error().kind, ErrorKind::Timeout);
}

void TestDirectory::tooLongIsRefused()
{
    OneAnswer server;
    server.say("200 OK", "", QByteArray(5000, 'x'));
    Downloader downloader;
    DownloadRequest request;
    request.url = QUrl(server.url());
    request.limit = 4000;
    QCOMPARE(wait(downloader.get(request)).error().kind, ErrorKind::DownloadFailed);
}

void TestDirectory::otherSchemesAreRefused()
{
    Downloader downloader;
    for (const char *url : {"file:///etc/passwd", "ftp://x/y", "", "data:,x"}) {
        DownloadRequest request;
        request.url = QUrl(QString::fromLatin1(url));
        QCOMPARE(wait(downloader.get(request)).error().kind, ErrorKind::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "TestDirectory.moc"
