// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WhenFinished.h"
#include "core/delivery/ThreadedDeliveryService.h"
#include "tests/core/delivery/support/ScratchSite.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

using Arrange = void (*)(ScratchSite &);

StepRequest request(Step step, const QString &component = {})
{
    StepRequest asked;
    asked.step = step;
    asked.component = ComponentPath::parse(component).value();
    return asked;
}

/// Every name, size and time below the base folder but Quai's own: what a refusal must leave alone.
QMap<QByteArray, QByteArray> everything(const ScratchSite &site)
{
    QMap<QByteArray, QByteArray> all = ScratchSite::inventory(site.base());
    for (auto it = all.begin(); it != all.end();)
        it = it.key().startsWith(".quai") || it.key() == "." ? all.erase(it) : std::next(it);
    return all;
}

} // namespace

/// The engine as its callers see it.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsComeBeforeAnyWrite_data();
    void refusalsComeBeforeAnyWrite();
    void notWritableIsRefused();
    void stepsRunUnderOneLock();
    void cancelBetweenTwoStepsReleasesTheLock();
    void aFailedStepEndsTheRun();
    void pathsAreCompleted();
    void completionStaysInTheTree();
    void bothSidesOfAFileAreRead();
    void filePairRefusesWhatLeavesTheTree();
    void plansListEveryRefusal();
    void statusIsReadWithoutWriting();
    void codeThatTheWebCanWriteIsSaid();
    void theServiceAnswersOnItsThread();
    void theServiceTellsEachStepOfARun();
    void theServiceTellsWhatWasNotBegun();
};

void TestEngine::refusalsComeBeforeAnyWrite_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("component");
    QTest::addColumn<Arrange>("arrange");
    QTest::addColumn<ErrorKind>("kind");
    const Arrange secure = [](ScratchSite &site) { site.secure(); };
    const Arrange deliver = [](ScratchSite &site) {
        site.secure();
        site.goBack();
    };
    const Arrange both = [](ScratchSite &site) {
        site.secure();
        site.writeVersion(site.path(QStringLiteral("-GIT")), "2024010100.00");
    };
    const Arrange otherMethod = [](ScratchSite &site) {
        site.secure();
        site.writeVersion(site.path(QStringLiteral("-SVN")), "2024010100.00");
    };
    const Arrange linked = [](ScratchSite &site) {
        site.secure();
        QVERIFY(symlink("/etc", QFile::encodeName(site.path({}, QStringLiteral("blocks"))).constData()) == 0);
    };
    const Arrange mismatch = [](ScratchSite &site) {
        site.secure();
        site.writeVersion(site.path(QStringLiteral("-SAVE")), "2000010100.00");
    };
    const Arrange noVersion
        = [](ScratchSite &site) { QVERIFY(QFile::remove(site.path({}, QStringLiteral("version.php")))); };
    const Arrange nothing = [](ScratchSite &) {};
    QTest::newRow("syncback in delivery") << Step::Syncback << QString() << deliver << ErrorKind::WrongState;
    QTest::newRow("goback in delivery") << Step::Goback << QString() << deliver << ErrorKind::WrongState;
    QTest::newRow("update in production") << Step::Update << QString() << secure << ErrorKind::WrongState;
    QTest::newRow("backtoprod in production") << Step::BackToProd << QString() << secure << ErrorKind::WrongState;
    QTest::newRow("syncback, both copies") << Step::Syncback << QString() << both << ErrorKind::StateUnknown;
    QTest::newRow("backtoprod, both copies") << Step::BackToProd << QString() << both << ErrorKind::StateUnknown;
    QTest::newRow("another method's folder") << Step::Goback << QString() << otherMethod << ErrorKind::StateUnknown;
    QTest::newRow("no copy") << Step::Goback << QString() << nothing << ErrorKind::StampMissing;
    QTest::newRow("component before the first copy")
        << Step::Syncback << QStringLiteral("mod") << nothing << ErrorKind::StampMissing;
    QTest::newRow("another version") << Step::Goback << QString() << mismatch << ErrorKind::StampMismatch;
    QTest::newRow("path through a link") << Step::Syncback << QStringLiteral("blocks/x") << linked
                                         << ErrorKind::PathLeavesTree;
    QTest::newRow("no such path") << Step::Syncback << QStringLiteral("mod/none") << secure << ErrorKind::PathMissing;
    QTest::newRow("served tree without version.php")
        << Step::Syncback << QString() << noVersion << ErrorKind::PathMissing;
    QTest::newRow("nothing to rescue") << Step::Rescue << QString() << nothing << ErrorKind::NothingToRescue;
}

void TestEngine::refusalsComeBeforeAnyWrite()
{
    QFETCH(Step, step);
    QFETCH(QString, component);
    QFETCH(Arrange, arrange);
    QFETCH(ErrorKind, kind);
    ScratchSite site;
    arrange(site);
    const auto before = everything(site);
    const QByteArray journal = site.read(site.base() + QStringLiteral("/.quai/journal.jsonl"));
    const Result<StepOutcome> refused = site.engine().run(request(step, component));
    QVERIFY(!refused);
    QVERIFY2(refused.error().kind == kind, qPrintable(kindName(refused.error().kind) + refused.error().message));
    QCOMPARE(refused.error().facts.value(QStringLiteral("step")), stepName(step));
    QCOMPARE(everything(site), before);
    QCOMPARE(site.read(site.base() + QStringLiteral("/.quai/journal.jsonl")), journal);
    QVERIFY(!QFile::exists(site.base() + QStringLiteral("/.quai/lock")));
    // The plan says the same, without being an error itself.
    const Result<StepPlan> plan = site.engine().plan(request(step, component));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    if (step != Step::Update) {
        QVERIFY(!plan->refusals.isEmpty());
        QCOMPARE(plan->refusals.first().kind, kind);
    }
}

void TestEngine::notWritableIsRefused()
{
    if (geteuid() == 0)
        QSKIP("root may write everywhere");
    ScratchSite site;
    site.secure();
    QVERIFY(chmod(QFile::encodeName(site.base()).constData(), 0555) == 0);
    const Result<StepOutcome> goback = site.engine().run(request(Step::Goback));
    const Result<StepOutcome> syncback = site.engine().run(request(Step::Syncback));
    QVERIFY(chmod(QFile::encodeName(site.base()).constData(), 0755) == 0);
    QCOMPARE(goback.error().kind, ErrorKind::NotWritable);
    QCOMPARE(syncback.error().kind, ErrorKind::NotWritable);
}

void TestEngine::stepsRunUnderOneLock()
{
    ScratchSite site;
    QList<StepOutcome> done;
    const Status status
        = site.engine().runAll({request(Step::Syncback), request(Step::Goback), request(Step::Rescue)}, done);
    QVERIFY2(status, status ? "" : qPrintable(status.error().message));
    QCOMPARE(done.size(), 3);
    // The lock is the run's: still held when the first and the second step report, gone after the last.
    QVERIFY(done.at(0).after.lock && done.at(0).after.lock->mine);
    QVERIFY(done.at(1).after.lock);
    QVERIFY(!done.at(2).after.lock);
    QCOMPARE(done.at(1).after.mode, Mode::Delivery);
    QVERIFY(done.at(0).startedAt <= done.at(0).endedAt);
}

void TestEngine::cancelBetweenTwoStepsReleasesTheLock()
{
    ScratchSite site;
    QList<StepOutcome> done;
    CancelSource cancel;
    // The first step is a switch, which is not stopped in the middle.
    site.secure();
    StepRequest first = request(Step::Goback);
    std::thread later([&] {
        while (!QFile::exists(site.base() + QStringLiteral("/.quai/lock/info")))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        cancel.request_stop();
    });
    const Status status = site.engine().runAll({first, request(Step::BackToProd)}, done, {}, cancel.get_token());
    later.join();
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Cancelled);
    QCOMPARE(done.size(), 1);
    QCOMPARE(site.engine().status()->mode, Mode::Delivery);
    QVERIFY(!site.engine().status()->lock);
}

void TestEngine::aFailedStepEndsTheRun()
{
    ScratchSite site;
    QList<StepOutcome> done;
    const Status status
        = site.engine().runAll({request(Step::Syncback), request(Step::BackToProd), request(Step::Goback)}, done);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::WrongState);
    QCOMPARE(status.error().facts.value(QStringLiteral("step")), QStringLiteral("backtoprod"));
    QCOMPARE(done.size(), 1);
    QVERIFY(!site.engine().status()->lock);
    QVERIFY(!site.engine().status()->interruption);
}

void TestEngine::pathsAreCompleted()
{
    ScratchSite site;
    QCOMPARE(site.engine().completePath(QStringLiteral("mod/")).value(),
             QStringList({QStringLiteral("mod/forum/"), QStringLiteral("mod/quiz/")}));
    QCOMPARE(site.engine().completePath(QStringLiteral("mod/f")).value(), QStringList{QStringLiteral("mod/forum/")});
    QCOMPARE(site.engine().completePath(QStringLiteral("li")).value(), QStringList{QStringLiteral("lib/")});
    QCOMPARE(site.engine().completePath(QStringLiteral("none/")).value(), QStringList());
    for (int i = 0; i < 250; ++i)
        site.write(site.path({}, QStringLiteral("many/f%1").arg(i)), {});
    QCOMPARE(site.engine().completePath(QStringLiteral("many/f")).value().size(), 200);
    // In Mode Livraison it is the working tree that is looked at.
    site.secure();
    site.goBack();
    site.write(site.path(QStringLiteral("-GIT"), QStringLiteral("mod/fresh/lib.php")), {});
    QVERIFY(site.engine().completePath(QStringLiteral("mod/fr")).value().contains(QStringLiteral("mod/fresh/")));
}

void TestEngine::completionStaysInTheTree()
{
    ScratchSite site;
    QVERIFY(symlink("/etc", QFile::encodeName(site.path({}, QStringLiteral("out"))).constData()) == 0);
    QCOMPARE(site.engine().completePath(QStringLiteral("out/")).value(), QStringList());
    QCOMPARE(site.engine().completePath(QStringLiteral("../")).error().kind, ErrorKind::PathLeavesTree);
    QCOMPARE(site.engine().completePath(QStringLiteral("*")).value(), QStringList());
}

void TestEngine::bothSidesOfAFileAreRead()
{
    ScratchSite site;
    site.secure();
    QByteArray binary("\0\1\2\xff\n\t\\", 7);
    site.write(site.path({}, QStringLiteral("lib/pix.bin")), binary.repeated(20000));
    site.write(site.path({}, QStringLiteral("index.php")), "new");
    const ComponentPath index = ComponentPath::parse(QStringLiteral("index.php")).value();
    const Result<FilePair> pair = site.engine().filePair(index);
    QVERIFY(pair);
    QCOMPARE(pair->before, QByteArray("<?php echo 'index';\n"));
    QCOMPARE(pair->after, QByteArray("new"));
    QVERIFY(!pair->binary);
    const Result<FilePair> added = site.engine().filePair(ComponentPath::parse(QStringLiteral("lib/pix.bin")).value());
    QVERIFY(added);
    QVERIFY(added->before.isEmpty() && added->binary);
    QCOMPARE(added->after, binary.repeated(20000));
    site.goBack();
    const Result<FilePair> swapped = site.engine().filePair(index);
    QCOMPARE(swapped->before, QByteArray("<?php echo 'index';\n"));
    QCOMPARE(swapped->after, QByteArray("new"));
}

void TestEngine::filePairRefusesWhatLeavesTheTree()
{
    ScratchSite site;
    QVERIFY(symlink("/etc", QFile::encodeName(site.path({}, QStringLiteral("out"))).constData()) == 0);
    site.write(site.path({}, QStringLiteral("large")), QByteArray((2 << 20) + 1, 'l'));
    const auto kindOf = [&site](const char *path) {
        return site.engine().filePair(ComponentPath::parse(QLatin1String(path)).value()).error().kind;
    };
    QCOMPARE(kindOf("out/passwd"), ErrorKind::PathLeavesTree);
    QCOMPARE(kindOf("no/such/file"), ErrorKind::PathMissing);
    QCOMPARE(kindOf("large"), ErrorKind::OutputTooLarge);
    QCOMPARE(site.engine().filePair({}).error().kind, ErrorKind::InvalidInput);
}

void TestEngine::plansListEveryRefusal()
{
    ScratchSite site;
    const Result<StepPlan> plan = site.engine().plan(request(Step::Goback));
    QVERIFY(plan);
    QCOMPARE(plan->refusals.size(), 1);
    QCOMPARE(plan->refusals.first().kind, ErrorKind::StampMissing);
    site.secure();
    site.writeVersion(site.path(), "2024042200.00");
    const Result<StepPlan> clear = site.engine().plan(request(Step::Goback));
    QVERIFY(clear->refusals.isEmpty());
    QCOMPARE(clear->fromVersion, QStringLiteral("2024042200.00"));
    QCOMPARE(clear->toVersion, QStringLiteral("2023100900.00"));
    QCOMPARE(clear->actions.first().what, QStringLiteral("exchange"));
    QCOMPARE(site.engine().status()->mode, Mode::Production);
}

void TestEngine::statusIsReadWithoutWriting()
{
    ScratchSite site;
    const auto before = ScratchSite::inventory(site.base());
    const Result<SiteStatus> status = site.engine().status();
    QVERIFY(status);
    QCOMPARE(status->mode, Mode::Production);
    QCOMPARE(status->copies.size(), 4);
    QCOMPARE(status->copy(Copy::Served).version, QStringLiteral("2023100900.00"));
    QCOMPARE(status->copy(Copy::Save).completeness, Completeness::Absent);
    QVERIFY(status->freeBytes > 0);
    QVERIFY(!status->lock && !status->interruption);
    QVERIFY(status->offers(Step::Syncback) && !status->offers(Step::Goback) && !status->offers(Step::Update));
    QCOMPARE(ScratchSite::inventory(site.base()), before);
    site.site().base += QStringLiteral("/none");
    QCOMPARE(site.engine().status().error().kind, ErrorKind::PathMissing);
}

void TestEngine::codeThatTheWebCanWriteIsSaid()
{
    ScratchSite site;
    const auto said
        = [&site] { return site.engine().status()->warnings.contains(QStringLiteral("code-writable-by-web")); };
    QVERIFY(!said()); // nobody knows who serves
    // Without a switch yet it is the owner of moodledata.
    const QString data = site.base() + QStringLiteral("/it's data");
    QVERIFY(QDir().mkpath(data));
    site.write(site.path({}, QStringLiteral("config.php")), "<?php\n$CFG->dataroot = \"" + data.toUtf8() + "\";\n");
    QVERIFY(said());
    // After one, whoever the web server's own processes said they are: user, then groups.
    const QString web = site.base() + QStringLiteral("/.quai/web");
    site.write(web, "54321 54321 54322\n");
    QVERIFY(!said());
    QVERIFY(QFile::setPermissions(site.path({}, QStringLiteral("config.php")), QFile::Permissions(0x6666)));
    QVERIFY(said());
    QVERIFY(QFile::setPermissions(site.path({}, QStringLiteral("config.php")), QFile::Permissions(0x6660)));
    QVERIFY(!said());
    const QByteArray group = QByteArray::number(static_cast<qint64>(getegid()));
    site.write(web, "54321 54321 " + group + "\n");
    QVERIFY(said());
    QVERIFY(QFile::setPermissions(site.path({}, QStringLiteral("config.php")), QFile::Permissions(0x6640)));
    QVERIFY(!said());
}

void TestEngine::theServiceAnswersOnItsThread()
{
    ScratchSite site;
    const std::shared_ptr<remote::Host> host(std::shared_ptr<remote::Host>(), &site.host());
    ThreadedDeliveryService service(host, site.site(), {QStringLiteral("operator"), QStringLiteral("desk")});
    QObject context;
    std::optional<Result<StepOutcome>> outcome;
    std::optional<Result<SiteStatus>> status;
    whenFinished(service.run(request(Step::Syncback), {}, {}), &context,
                 [&outcome](const Result<StepOutcome> &result) { outcome = result; });
    whenFinished(service.status(), &context, [&status](const Result<SiteStatus> &result) { status = result; });
    QVERIFY(!outcome);
    QTRY_VERIFY_WITH_TIMEOUT(outcome && status, 15000);
    QVERIFY(*outcome);
    // In order: the status was asked for after the step.
    QCOMPARE((*status)->copy(Copy::Save).completeness, Completeness::Complete);
    CancelSource cancelled;
    cancelled.request_stop();
    QFuture<Result<QStringList>> paths = service.completePath(QStringLiteral("m"), cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(paths.isFinished(), 15000);
    QCOMPARE(paths.result().error().kind, ErrorKind::Cancelled);
}

void TestEngine::theServiceTellsEachStepOfARun()
{
    ScratchSite site;
    const std::shared_ptr<remote::Host> host(std::shared_ptr<remote::Host>(), &site.host());
    ThreadedDeliveryService service(host, site.site(), {QStringLiteral("operator"), QStringLiteral("desk")});
    QList<StepCall> calls{{request(Step::Syncback)}, {request(Step::Goback)}, {request(Step::Rescue)}};
    QStringList heard; // all on the engine's thread
    for (qsizetype i = 0; i < calls.size(); ++i) {
        calls[i].listener.beforeStep = [&heard, i](const StepRequest &asked) -> Status {
            heard << QStringLiteral("%1 before %2").arg(i).arg(stepName(asked.step));
            return {};
        };
        calls[i].listener.afterStep = [&heard, i](StepOutcome &outcome, const Status &) {
            heard << QStringLiteral("%1 after %2").arg(i).arg(stepName(outcome.request.step));
            outcome.warnings << QStringLiteral("heard");
        };
    }
    QList<QFuture<Result<StepOutcome>>> futures = service.runAll(calls, {});
    QCOMPARE(futures.size(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(futures.at(2).isFinished(), 15000);
    QCOMPARE(heard,
             QStringList({QStringLiteral("0 before syncback"), QStringLiteral("0 after syncback"),
                          QStringLiteral("1 before goback"), QStringLiteral("1 after goback"),
                          QStringLiteral("2 before rescue"), QStringLiteral("2 after rescue")}));
    for (const QFuture<Result<StepOutcome>> &future : futures) {
        QVERIFY(future.resultCount() == 1 && future.result());
        QVERIFY(future.result()->warnings.contains(QStringLiteral("heard")));
    }
    // One lock, given back after the last.
    QVERIFY(futures.at(0).result()->after.lock && futures.at(1).result()->after.lock);
    QVERIFY(!futures.at(2).result()->after.lock);
}

void TestEngine::theServiceTellsWhatWasNotBegun()
{
    ScratchSite site;
    const std::shared_ptr<remote::Host> host(std::shared_ptr<remote::Host>(), &site.host());
    ThreadedDeliveryService service(host, site.site(), {QStringLiteral("operator"), QStringLiteral("desk")});
    const auto notBegun = [](const QFuture<Result<StepOutcome>> &future) {
        return future.resultCount() == 1 && !future.result() && future.result().error().kind == ErrorKind::Cancelled
            && future.result().error().facts.contains(QStringLiteral("notBegun"));
    };
    // The second fails: the third is not begun.
    QList<QFuture<Result<StepOutcome>>> failing
        = service.runAll({{request(Step::Syncback)}, {request(Step::BackToProd)}, {request(Step::Goback)}}, {});
    QTRY_VERIFY_WITH_TIMEOUT(failing.at(2).isFinished(), 15000);
    QVERIFY(failing.at(0).result());
    QCOMPARE(failing.at(1).result().error().kind, ErrorKind::WrongState);
    QVERIFY(!failing.at(1).result().error().facts.contains(QStringLiteral("notBegun")));
    QVERIFY(notBegun(failing.at(2)));
    // A stop asked for during the first, which is not stopped in the middle: no failure of anything.
    CancelSource cancel;
    QList<StepCall> calls{{request(Step::Goback)}, {request(Step::BackToProd)}};
    calls[0].listener.afterStep = [&cancel](StepOutcome &, const Status &) { cancel.request_stop(); };
    QList<QFuture<Result<StepOutcome>>> stopped = service.runAll(calls, cancel);
    QTRY_VERIFY_WITH_TIMEOUT(stopped.at(1).isFinished(), 15000);
    QVERIFY(stopped.at(0).result());
    QVERIFY(notBegun(stopped.at(1)));
    QVERIFY(!site.engine().status()->lock);
    // A listener that says no is a failure of that step.
    calls = {{request(Step::BackToProd)}};
    calls[0].listener.beforeStep = [](const StepRequest &) -> Status { return fail(ErrorKind::FileUnwritable, {}); };
    QList<QFuture<Result<StepOutcome>>> refused = service.runAll(calls, {});
    QTRY_VERIFY_WITH_TIMEOUT(refused.at(0).isFinished(), 15000);
    QCOMPARE(refused.at(0).result().error().kind, ErrorKind::FileUnwritable);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "TestEngine.moc"
