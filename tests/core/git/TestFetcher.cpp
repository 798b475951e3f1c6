// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/Fetcher.h"
#include "tests/core/git/ProcessChannel.h"
#include "tests/core/git/Scratch.h"

#include <QProcess>
#include <QStandardPaths>

using namespace quai;
using namespace quai::git;

namespace {

const QStringList kSpecs{QStringLiteral("+refs/heads/*:refs/remotes/moodle/heads/*"),
                         QStringLiteral("+refs/tags/*:refs/remotes/moodle/tags/*")};

struct TwoRepositories
{
    TwoRepositories()
    {
        one = upstream.commit(QStringLiteral("refs/heads/MOODLE_405_STABLE"), {{"version.php", "1"}});
        upstream.repository.setRef(QStringLiteral("refs/tags/v4.5.0"), one, QStringLiteral("t")).map_error(abort);
    }
    static void abort(const Error &error) { qFatal("%s", qPrintable(error.message)); }

    FetchRequest request(const QString &scheme = {}) const
    {
        FetchRequest wish;
        wish.url = scheme + upstream.repository.path();
        wish.refspecs = kSpecs;
        return wish;
    }

    tests::Scratch upstream;
    tests::Scratch cache;
    ObjectId one;
};

} // namespace

class TestFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesIntoANamespace();
    void fetchesAgainOnlyWhatIsNew();
    void prunesWhatIsGone();
    void sshGoesThroughTheGivenChannel();
    void sshWithoutAChannelIsRefused();
    void theFailureOfTheChannelIsTold();
    void addressesAreRewrittenAsGitDoes();
    void aRewrittenAddressGoesThroughTheGivenChannelToo();
    void cancelStopsAndLeavesNoNames();
    void anUnreachableSourceIsNamedWithoutItsToken();
    void aShallowCloneIsToldAsSuch();
    void listsWithoutFetching();
    void recognisesSshUrls_data();
    void recognisesSshUrls();
};

void TestFetcher::fetchesIntoANamespace()
{
    TwoRepositories both;
    FetchRequest request = both.request();
    QList<FetchProgress> reports;
    request.onProgress = [&reports](const FetchProgress &progress) { reports.append(progress); };
    const Result<FetchOutcome> outcome = fetch(both.cache.repository, request);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    QCOMPARE(both.cache.repository.resolve(QStringLiteral("refs/remotes/moodle/tags/v4.5.0")).value(), both.one);
    QCOMPARE(both.cache.repository.refs(QStringLiteral("refs/tags/")).value().size(), 0);
    QCOMPARE(outcome->updatedRefs, 2);
    QVERIFY(!reports.isEmpty());
    QCOMPARE(reports.constLast().objectsReceived, 3); // commit, tree, blob
}

void TestFetcher::fetchesAgainOnlyWhatIsNew()
{
    TwoRepositories both;
    QVERIFY(fetch(both.cache.repository, both.request()));
    QCOMPARE(fetch(both.cache.repository, both.request())->updatedRefs, 0);
    const ObjectId two
        = both.upstream.commit(QStringLiteral("refs/heads/MOODLE_405_STABLE"), {{"version.php", "2"}}, {both.one});
    QCOMPARE(fetch(both.cache.repository, both.request())->updatedRefs, 1);
    QCOMPARE(both.cache.repository.resolve(QStringLiteral("refs/remotes/moodle/heads/MOODLE_405_STABLE")).value(), two);
}

void TestFetcher::prunesWhatIsGone()
{
    TwoRepositories both;
    QVERIFY(fetch(both.cache.repository, both.request()));
    QVERIFY(both.upstream.repository.removeRef(QStringLiteral("refs/tags/v4.5.0")));
    FetchRequest request = both.request();
    QVERIFY(fetch(both.cache.repository, request));
    QVERIFY(both.cache.repository.resolve(QStringLiteral("refs/remotes/moodle/tags/v4.5.0")));
    request.prune = true;
    QVERIFY(fetch(both.cache.repository, request));
    QVERIFY(!both.cache.repository.resolve(QStringLiteral("refs/remotes/moodle/tags/v4.5.0")));
}

void TestFetcher::sshGoesThroughTheGivenChannel()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    TwoRepositories both;
    FetchRequest request = both.request(QStringLiteral("ssh://host.invalid"));
    request.openChannel = &tests::ProcessChannel::open;
    const Result<FetchOutcome> outcome = fetch(both.cache.repository, request);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    QCOMPARE(both.cache.repository.resolve(QStringLiteral("refs/remotes/moodle/tags/v4.5.0")).value(), both.one);
}

void TestFetcher::sshWithoutAChannelIsRefused()
{
    TwoRepositories both;
    const Result<FetchOutcome> outcome
        = fetch(both.cache.repository, both.request(QStringLiteral("ssh://host.invalid")));
    QCOMPARE(outcome.error().kind, ErrorKind::RepositoryUnreachable);
}

void TestFetcher::theFailureOfTheChannelIsTold()
{
    TwoRepositories both;
    FetchRequest request = both.request(QStringLiteral("ssh://host.invalid"));
    request.openChannel = [](const QString &, GitService, const CancelToken &) -> Result<std::unique_ptr<Channel>> {
        return fail(ErrorKind::HostKeyChanged, QStringLiteral("another key"));
    };
    QCOMPARE(fetch(both.cache.repository, request).error().kind, ErrorKind::HostKeyChanged);
    QCOMPARE(listRemote(both.cache.repository, request).error().kind, ErrorKind::HostKeyChanged);
}

void TestFetcher::addressesAreRewrittenAsGitDoes()
{
    TwoRepositories both;
    Repository &cache = both.cache.repository;
    QVERIFY(
        cache.setConfigValue(QStringLiteral("url./no/such/place/.insteadOf"), QStringLiteral("https://host.invalid/")));
    QVERIFY(cache.setConfigValue(QStringLiteral("url.%1.insteadOf").arg(both.upstream.repository.path()),
                                 QStringLiteral("https://host.invalid/Moodle")));
    FetchRequest request = both.request();
    request.url = QStringLiteral("https://host.invalid/Moodle");
    const Result<FetchOutcome> outcome = fetch(cache, request);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    QCOMPARE(cache.resolve(QStringLiteral("refs/remotes/moodle/tags/v4.5.0")).value(), both.one);
}

void TestFetcher::aRewrittenAddressGoesThroughTheGivenChannelToo()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    TwoRepositories both;
    QVERIFY(both.cache.repository.setConfigValue(QStringLiteral("url.ssh://host.invalid/.insteadOf"),
                                                 QStringLiteral("https://host.invalid/")));
    FetchRequest request = both.request(QStringLiteral("https://host.invalid"));
    const Error refused = fetch(both.cache.repository, request).error();
    QVERIFY2(refused.message.contains(QStringLiteral("no SSH connection")), qPrintable(refused.message));
    request.openChannel = &tests::ProcessChannel::open;
    const Result<FetchOutcome> outcome = fetch(both.cache.repository, request);
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
}

void TestFetcher::cancelStopsAndLeavesNoNames()
{
    TwoRepositories both;
    CancelSource cancel;
    FetchRequest request = both.request();
    request.cancel = cancel.get_token();
    request.onProgress = [&cancel](const FetchProgress &) { cancel.request_stop(); };
    QCOMPARE(fetch(both.cache.repository, request).error().kind, ErrorKind::Cancelled);
    QVERIFY(both.cache.repository.refs(QStringLiteral("refs/remotes/")).value().isEmpty());
    QCOMPARE(fetch(both.cache.repository, request).error().kind, ErrorKind::Cancelled);
    QVERIFY(fetch(both.cache.repository, both.request())); // and goes on afterwards
}

void TestFetcher::anUnreachableSourceIsNamedWithoutItsToken()
{
    TwoRepositories both;
    FetchRequest request = both.request();
    request.url = QStringLiteral("http://someone:s3cret@127.0.0.1:1/x.git");
    const Error error = fetch(both.cache.repository, request).error();
    QCOMPARE(error.kind, ErrorKind::RepositoryUnreachable);
    QVERIFY(!error.message.contains(QStringLiteral("s3cret")));
    QVERIFY(!error.facts.value(QStringLiteral("repository")).contains(QStringLiteral("s3cret")));
    request.url = both.upstream.folder.path() + QStringLiteral("/none.git");
    QCOMPARE(fetch(both.cache.repository, request).error().kind, ErrorKind::RepositoryUnreachable);
}

void TestFetcher::aShallowCloneIsToldAsSuch()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
    tests::Scratch upstream;
    const ObjectId first = upstream.commit(QStringLiteral("refs/heads/main"), {{"a", "1"}});
    upstream.commit(QStringLiteral("refs/heads/main"), {{"a", "2"}}, {first});
    tests::Scratch cache;
    const QString clone = cache.folder.path() + QStringLiteral("/shallow.git");
    QCOMPARE(
        QProcess::execute(QStringLiteral("git"),
                          {QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--bare"),
                           QStringLiteral("--depth=1"), QStringLiteral("file://") + upstream.repository.path(), clone}),
        0);
    FetchRequest request;
    request.url = clone;
    request.refspecs = QStringList{QStringLiteral("+refs/heads/*:refs/remotes/a/*")};
    const Result<FetchOutcome> outcome = fetch(cache.repository, request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::RepositoryUnreachable);
    QVERIFY2(outcome.error().message.contains(QStringLiteral("shallow")), qPrintable(outcome.error().message));
}

void TestFetcher::listsWithoutFetching()
{
    TwoRepositories both;
    const QList<RemoteRef> refs = listRemote(both.cache.repository, both.request()).value();
    QVERIFY(std::any_of(refs.cbegin(), refs.cend(), [&](const RemoteRef &ref) {
        return ref.name == QStringLiteral("refs/tags/v4.5.0") && ref.target == both.one;
    }));
    QVERIFY(!both.cache.repository.contains(both.one));
}

void TestFetcher::recognisesSshUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("ssh");
    QTest::newRow("scheme") << QStringLiteral("ssh://git@host:22/x") << true;
    QTest::newRow("scp") << QStringLiteral("git@host:x/y.git") << true;
    QTest::newRow("alias") << QStringLiteral("host:x") << true;
    QTest::newRow("https") << QStringLiteral("https://host:443/x") << false;
    QTest::newRow("path") << QStringLiteral("/srv/a:b.git") << false;
    QTest::newRow("relative") << QStringLiteral("../a:b") << false;
    QTest::newRow("file") << QStringLiteral("file:///srv/x") << false;
}

void TestFetcher::recognisesSshUrls()
{
    QFETCH(QString, url);
    QTEST(isSshUrl(url), "ssh");
}

QTEST_GUILESS_MAIN(TestFetcher)
#include "TestFetcher.moc"
