// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/ScratchSite.h"
#include "tests/support/LocalConnection.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

/// A lock as a script of @p owner leaves it, whose process is gone; its heartbeat @p age seconds ago.
void leaveLock(const ScratchSite &site, const QString &owner, int age, qint64 pid = 0)
{
    const QString info = site.base() + QStringLiteral("/.quai/lock/info");
    site.write(info,
               QStringLiteral("owner=%1\npurpose=update\nsince=1700000000\ntoken=foreign\npid=%2\nborn=%3\n")
                   .arg(owner)
                   .arg(pid > 0 ? QString::number(pid) : QString())
                   .arg(pid)
                   .toUtf8());
    QFile file(info);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-age), QFileDevice::FileModificationTime));
}

Result<StepOutcome> syncback(const ScratchSite &site, const QString &takeOverReason = {})
{
    StepRequest request;
    request.takeOverReason = takeOverReason;
    return site.engine().run(request);
}

} // namespace

/// Who may work on a site.
class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignLockIsRefusedWithItsFacts();
    void staleLockNeedsAReason();
    void freshLockIsNotTakenOver();
    void ownLockIsTakenBack();
    void lockOfALivingScriptIsKept();
    void lockWithoutOwnerIsNobodys();
    void lostLockStopsTheNextScript();
    void twoAtOnceGetOneLock();
    void unlockKeepsAFreshLockUnlessForced();
    void lockIsReleasedAfterRefusalsAndFailures();
    void cancelledSyncbackLeavesATrueState();
    void aLockThatChangesHandsIsNotRemoved_data();
    void aLockThatChangesHandsIsNotRemoved();
};

void TestLock::foreignLockIsRefusedWithItsFacts()
{
    ScratchSite site;
    leaveLock(site, QStringLiteral("alice@far.example"), 10);
    const Result<StepOutcome> refused = syncback(site);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LockHeld);
    QCOMPARE(refused.error().facts.value(QStringLiteral("owner")), QStringLiteral("alice"));
    QCOMPARE(refused.error().facts.value(QStringLiteral("host")), QStringLiteral("far.example"));
    QCOMPARE(refused.error().facts.value(QStringLiteral("purpose")), QStringLiteral("update"));
    QVERIFY(refused.error().facts.value(QStringLiteral("heartbeatAge")).toInt() >= 10);
    QVERIFY(!QFile::exists(site.path(QStringLiteral("-SAVE"))));
    const Result<SiteStatus> status = site.engine().status();
    QVERIFY(status->lock);
    QCOMPARE(status->lock->owner, QStringLiteral("alice@far.example"));
    QVERIFY(!status->lock->mine && !status->lock->stale);
    const Result<StepPlan> plan = site.engine().plan({});
    QCOMPARE(plan->refusals.size(), 1);
    QCOMPARE(plan->refusals.first().kind, ErrorKind::LockHeld);
}

void TestLock::staleLockNeedsAReason()
{
    ScratchSite site;
    leaveLock(site, QStringLiteral("alice@far.example"), 61);
    QVERIFY(site.engine().status()->lock->stale);
    QCOMPARE(syncback(site).error().kind, ErrorKind::LockHeld);
    QVERIFY(syncback(site, QStringLiteral("Alice's laptop \"sleeps\"")));
    QVERIFY(!site.engine().status()->lock);
    const Result<QList<JournalEntry>> journal = site.engine().journal(10);
    QVERIFY(journal);
    QCOMPARE(journal->first().kind, JournalEntry::Kind::Note);
    QCOMPARE(journal->first().comment, QStringLiteral("Alice's laptop \"sleeps\""));
    QCOMPARE(journal->first().facts.value(QStringLiteral("from")), QStringLiteral("alice@far.example"));
}

void TestLock::freshLockIsNotTakenOver()
{
    ScratchSite site;
    leaveLock(site, QStringLiteral("alice@far.example"), 30);
    QCOMPARE(syncback(site, QStringLiteral("in a hurry")).error().kind, ErrorKind::LockHeld);
}

void TestLock::ownLockIsTakenBack()
{
    ScratchSite site;
    leaveLock(site, QStringLiteral("operator@desk"), 5);
    QVERIFY(site.engine().status()->lock->mine);
    QVERIFY(syncback(site));
    QVERIFY(!site.engine().status()->lock);
}

void TestLock::lockOfALivingScriptIsKept()
{
    ScratchSite site;
    QProcess living;
    living.start(QStringLiteral("sleep"), {QStringLiteral("60")});
    QVERIFY(living.waitForStarted());
    QFile stat(QStringLiteral("/proc/%1/stat").arg(living.processId()));
    if (!stat.open(QIODevice::ReadOnly))
        QSKIP("no /proc");
    const QByteArray born = stat.readAll().split(' ').value(21);
    const QString info = site.base() + QStringLiteral("/.quai/lock/info");
    leaveLock(site, QStringLiteral("alice@far.example"), 600, living.processId());
    QByteArray text = site.read(info);
    text.replace("born=" + QByteArray::number(living.processId()), "born=" + born);
    site.write(info, text);
    QFile file(info);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-600), QFileDevice::FileModificationTime));
    QVERIFY(!site.engine().status()->lock->stale);
    QCOMPARE(syncback(site, QStringLiteral("why not")).error().kind, ErrorKind::LockHeld);
    living.kill();
    QVERIFY(living.waitForFinished());
    QVERIFY(site.engine().status()->lock->stale);
    QVERIFY(syncback(site, QStringLiteral("it is gone")));
}

/// What scripts leave that are ended while they make or remove a lock.
void TestLock::lockWithoutOwnerIsNobodys()
{
    ScratchSite site;
    QVERIFY(QDir().mkpath(site.base() + QStringLiteral("/.quai/lock")));
    QVERIFY(!site.engine().status()->lock);
    QVERIFY(syncback(site));
    QVERIFY(!site.engine().status()->lock);
    site.write(site.base() + QStringLiteral("/.quai/lock/info.0123"), "owner=alice@far.example\n");
    QVERIFY(!site.engine().status()->lock);
    QVERIFY(syncback(site));
    const QStringList left = QDir(site.base() + QStringLiteral("/.quai"))
                                 .entryList({QStringLiteral("lock*")}, QDir::AllEntries | QDir::NoDotAndDotDot);
    QCOMPARE(left, QStringList());
}

void TestLock::lostLockStopsTheNextScript()
{
    ScratchSite site;
    site.secure();
    leaveLock(site, QStringLiteral("alice@far.example"), 0);
    const Result<remote::ScriptResult> lost = site.script(QStringLiteral("goback"), {QStringLiteral("locking=held")});
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, ErrorKind::LockLost);
    QCOMPARE(site.engine().status()->mode, Mode::Production);
    // It is Alice's and stays so.
    QCOMPARE(site.engine().status()->lock->owner, QStringLiteral("alice@far.example"));
}

void TestLock::twoAtOnceGetOneLock()
{
    ScratchSite site;
    site.secure();
    StepRequest goback;
    goback.step = Step::Goback;
    Result<StepOutcome> first;
    Result<StepOutcome> second;
    std::thread one([&] { first = site.engine(QStringLiteral("one")).run(goback); });
    std::thread two([&] { second = site.engine(QStringLiteral("two")).run(goback); });
    one.join();
    two.join();
    QVERIFY(first.has_value() != second.has_value());
    const ErrorKind kind = (first ? second : first).error().kind;
    QVERIFY2(kind == ErrorKind::LockHeld || kind == ErrorKind::WrongState, qPrintable(kindName(kind)));
    QCOMPARE(site.engine().status()->mode, Mode::Delivery);
    QVERIFY(!site.engine().status()->lock);
}

void TestLock::unlockKeepsAFreshLockUnlessForced()
{
    ScratchSite site;
    leaveLock(site, QStringLiteral("alice@far.example"), 2);
    const Status refused = site.engine().unlock(QStringLiteral("why"), false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LockHeld);
    QVERIFY(site.engine().unlock(QStringLiteral("she agreed"), true));
    QVERIFY(!site.engine().status()->lock);
    QCOMPARE(site.engine().journal(5)->last().comment, QStringLiteral("she agreed"));
    QVERIFY(site.engine().unlock(QStringLiteral("nothing to do"), false));
}

void TestLock::lockIsReleasedAfterRefusalsAndFailures()
{
    ScratchSite site;
    site.secure();
    StepRequest request;
    request.component = ComponentPath::parse(QStringLiteral("no/such")).value();
    QVERIFY(!site.engine().run(request));
    QVERIFY(!site.engine().status()->lock);
    QCOMPARE(QDir(site.base() + QStringLiteral("/.quai")).exists(QStringLiteral("lock")), false);
}

void TestLock::cancelledSyncbackLeavesATrueState()
{
    ScratchSite site;
    for (int i = 0; i < 40; ++i)
        site.write(site.path({}, QStringLiteral("big/%1").arg(i)), QByteArray(4 << 20, 'x'));
    CancelSource cancel;
    std::thread later([&cancel, &site] {
        while (!QFile::exists(site.base() + QStringLiteral("/.quai/stamps/SAVE.writing")))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        cancel.request_stop();
    });
    const Result<StepOutcome> outcome = site.engine().run({}, {}, cancel.get_token());
    later.join();
    if (outcome)
        QSKIP("this machine copied 160 MB before it could be cancelled");
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    const Result<SiteStatus> status = site.engine().status();
    QCOMPARE(status->mode, Mode::Production);
    QVERIFY(status->copy(Copy::Save).completeness != Completeness::Complete);
    QVERIFY(!status->lock);
    QVERIFY(!status->interruption);
    QVERIFY(site.engine().run({}));
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), ScratchSite::inventory(site.path()));
}

void TestLock::aLockThatChangesHandsIsNotRemoved_data()
{
    QTest::addColumn<QString>("act");
    QTest::newRow("release") << QStringLiteral("token=ours; lock_taken=yes; lock_release");
    QTest::newRow("take over") << QStringLiteral(
        "token=third; reason=why; journal_note() { :; }; lock_may_take() { :; };"
        " lock_read; lock_take_over");
}

/// Somebody takes the place of the lock between the look at it and its removal.
void TestLock::aLockThatChangesHandsIsNotRemoved()
{
    QFETCH(QString, act);
    ScratchSite site;
    const QString own = site.base() + QStringLiteral("/.quai");
    site.write(own + QStringLiteral("/lock/info"), "owner=a@b\ntoken=ours\n");
    QFile part(QStringLiteral(":/remote/delivery/lock.sh"));
    QVERIFY(part.open(QIODevice::ReadOnly));
    // The first command that changes anything comes too late: the lock is Alice's by then.
    const QByteArray script = part.readAll()
        + "\nquai=$1 base=$1 owner=a@b purpose=x\n"
          "late() { unset -f mv rm; printf 'owner=alice@far\\ntoken=hers\\n' >\"$quai/lock/info\"; }\n"
          "mv() { late; command mv \"$@\"; }\n"
          "rm() { late; command rm \"$@\"; }\n"
        + act.toUtf8() + "\n";
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QString::fromUtf8(script), QStringLiteral("sh"), own});
    QVERIFY(shell.waitForFinished());
    QVERIFY2(site.read(own + QStringLiteral("/lock/info")).contains("token=hers"),
             shell.readAllStandardError().constData());
    QCOMPARE(QDir(own).entryList({QStringLiteral("lock*")}, QDir::AllEntries), QStringList{QStringLiteral("lock")});
}

QTEST_GUILESS_MAIN(TestLock)
#include "TestLock.moc"
