// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ThreadedDeliveryService.h"
#include "core/sessions/RecordedDelivery.h"
#include "core/sessions/ThreadedHistoryService.h"
#include "core/sessions/ThreadedMailService.h"
#include "core/sessions/ThreadedSessionService.h"
#include "core/sessions/pdf/PdfReport.h"
#include "tests/core/delivery/support/ScratchSite.h"
#include "tests/core/sessions/HookSink.h"
#include "tests/core/sessions/SmtpSink.h"

#include <QSignalSpy>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;
using delivery::Step;
using quai::test::HookSink;
using quai::test::ScratchSite;
using quai::test::SmtpSink;

namespace {

/// The test may wait; the window does not.
template <class T>
Result<T> awaited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

/// One operator's desktop with all its services.
class Desktop
{
public:
    explicit Desktop(ScratchSite &scratch)
        : m_scratch(scratch)
        , history(file(), mailFile(), m_who, pdfRenderer())
        , mails(file(), correspondence())
    {
    }

    QString file() const { return m_folder.filePath(u"history.sqlite"_s); }
    QString mailFile() const { return m_folder.filePath(u"mail.yml"_s); }
    CorrespondenceSetup correspondence() const
    {
        return {mailFile(), pdfRenderer(), [](const QString &key, const CancelToken &) -> Result<QString> {
                    return key == u"hook"_s ? Result<QString>(u"T0"_s)
                                            : Result<QString>(fail(ErrorKind::SecretMissing, key));
                }};
    }
    std::shared_ptr<remote::Host> host() const { return {std::shared_ptr<void>(), &m_scratch.host()}; }
    std::unique_ptr<SessionService> sessionService()
    {
        return std::make_unique<ThreadedSessionService>(host(), m_scratch.site(),
                                                        SessionSetup{file(), m_who, correspondence(), onChange(), {}});
    }
    std::unique_ptr<delivery::DeliveryService> deliveryService()
    {
        return std::make_unique<RecordedDelivery>(
            std::make_unique<delivery::ThreadedDeliveryService>(host(), m_scratch.site(), m_who), host(),
            m_scratch.site(), m_who, file(), onChange());
    }
    std::function<void(const QString &)> onChange()
    {
        return [this](const QString &site) { Q_EMIT history.changed(site); };
    }
    void useMailServer(const SmtpSink &sink)
    {
        MailSettings settings;
        settings.server = sink.server(SmtpServer::Security::None);
        settings.from = u"quai@example.org"_s;
        settings.fromName = u"Quai"_s;
        QVERIFY(writeMailSettings(mailFile(), settings));
    }

private:
    QTemporaryDir m_folder;
    delivery::Operator m_who{u"anna"_s, u"desk"_s};
    ScratchSite &m_scratch;

public:
    ThreadedHistoryService history;
    ThreadedMailService mails;
};

SessionRecord draft()
{
    SessionRecord session;
    session.title = u"Livraison d'été"_s;
    return session;
}

delivery::StepRequest request(Step step)
{
    delivery::StepRequest asked;
    asked.step = step;
    return asked;
}

} // namespace

/// The services of history, sessions and mails as the window uses them, over a real site.
class TestSessionServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsGetTheirRows();
    void aRunOfStepsHasARowForEach();
    void withSessionsAStepWantsAnOpenOne();
    void aRescueWaitsForNoSession();
    void aColleaguesSessionCounts();
    void aRemarkIsARow();
    void commentsAreEdited();
    void figuresTellOfDeliveries();
    void anOpeningAndAClosingAreAnnounced();
    void withoutAMailServerNothingIsQueued();
    void aReportIsSentByHand();
    void aTestMailGoesAtOnce();
    void reportsAndExports();
    void healthShowsABrokenChain();
};

void TestSessionServices::stepsGetTheirRows()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    QSignalSpy changed(&desktop.history, &HistoryService::changed);
    const auto outcome = awaited(desktop.deliveryService()->run(request(Step::Syncback), {}, {}));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    const auto rows = awaited(desktop.history.commands({}));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().outcome, outcome::done);
    QCOMPARE(rows->first().session, 0);
    QTRY_VERIFY(changed.count() >= 2);
    QCOMPARE(changed.first().first().toString(), scratch.site().id);
}

void TestSessionServices::aRunOfStepsHasARowForEach()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    const auto service = desktop.deliveryService();
    const auto futures
        = service->runAll({{request(Step::Syncback)}, {request(Step::Goback)}, {request(Step::Rescue)}}, {});
    for (const auto &future : futures)
        QVERIFY(awaited(future));
    const auto rows = awaited(desktop.history.commands({}));
    QStringList steps;
    for (const CommandRecord &row : *rows)
        steps.prepend(row.step + u'=' + row.outcome);
    QCOMPARE(steps, QStringList({u"syncback=done"_s, u"goback=done"_s, u"rescue=done"_s}));
    scratch.site().sessions = true;
    const auto strict = desktop.deliveryService();
    const auto refused = strict->runAll({{request(Step::Syncback)}, {request(Step::Goback)}}, {});
    QCOMPARE(awaited(refused.first()).error().kind, ErrorKind::SessionNeeded);
    QCOMPARE(awaited(refused.last()).error().kind, ErrorKind::Cancelled);
    QCOMPARE(awaited(desktop.history.commands({}))->size(), 3);
}

void TestSessionServices::withSessionsAStepWantsAnOpenOne()
{
    ScratchSite scratch;
    scratch.site().sessions = true;
    Desktop desktop(scratch);
    const auto service = desktop.deliveryService();
    const auto refused = awaited(service->run(request(Step::Syncback), {}, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::SessionNeeded);
    QCOMPARE(refused.error().facts.value(u"step"_s), u"syncback"_s);
    QVERIFY(!QFile::exists(scratch.path(u"-SAVE"_s)));
    QVERIFY(awaited(desktop.history.commands({}))->isEmpty());
    auto plan = awaited(service->plan(request(Step::Syncback), {}, {})); // it says so before
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message));
    QCOMPARE(plan->refusals.size(), 1);
    QCOMPARE(plan->refusals.first().kind, ErrorKind::SessionNeeded);

    const auto opened = awaited(desktop.sessionService()->open(draft()));
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    plan = awaited(service->plan(request(Step::Syncback), {}, {}));
    QVERIFY(plan && plan->refusals.isEmpty());
    const auto outcome = awaited(service->run(request(Step::Syncback), {}, {}));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    const auto view = awaited(desktop.history.session(opened->id));
    QVERIFY(view);
    QCOMPARE(view->commands.size(), 1);
    QCOMPARE(view->session.commands, 1);
}

void TestSessionServices::aRescueWaitsForNoSession()
{
    ScratchSite scratch;
    scratch.secure();
    scratch.goBack();
    scratch.site().sessions = true;
    Desktop desktop(scratch);
    const auto rescued = awaited(desktop.deliveryService()->run(request(Step::Rescue), {}, {}));
    QVERIFY2(rescued, qPrintable(rescued ? QString() : rescued.error().message));
}

void TestSessionServices::aColleaguesSessionCounts()
{
    ScratchSite scratch;
    scratch.site().sessions = true;
    Desktop paul(scratch);
    QVERIFY(awaited(paul.sessionService()->open(draft())));
    Desktop anna(scratch);
    QVERIFY(awaited(anna.deliveryService()->run(request(Step::Syncback), {}, {})));
    const auto current = awaited(anna.sessionService()->current());
    QVERIFY(current && *current);
    QCOMPARE((*current)->commands, 1);
    // And what Anna did comes to Paul's desktop when the state is read there.
    const auto service = paul.deliveryService(); // what reads the journal ends with it
    QVERIFY(awaited(service->status()));
    QTRY_COMPARE(awaited(paul.history.commands({}))->size(), 1);
}

void TestSessionServices::aRemarkIsARow()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    const auto service = desktop.sessionService();
    const qint64 session = awaited(service->open(draft()))->id;
    QCOMPARE(awaited(service->note(u" \n"_s)).error().kind, ErrorKind::InvalidInput);
    QVERIFY(awaited(service->note(u"Appel de « l'hébergeur » \"$(id)\""_s)));
    const auto view = awaited(desktop.history.session(session));
    QCOMPARE(view->commands.size(), 1);
    QCOMPARE(view->commands.first().step, u"note"_s);
    QCOMPARE(view->commands.first().outcome, outcome::done);
    QCOMPARE(view->commands.first().comment, u"Appel de « l'hébergeur » \"$(id)\""_s);
    // The session is still the open one: a remark opens and closes nothing.
    QVERIFY(*awaited(service->current()));
}

void TestSessionServices::commentsAreEdited()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    QVERIFY(awaited(desktop.deliveryService()->run(request(Step::Syncback), {}, {})));
    const qint64 row = awaited(desktop.history.commands({}))->first().id;
    const auto edited = awaited(desktop.history.editComment(row, u"après coup"_s));
    QVERIFY(edited);
    QCOMPARE(edited->command.comment, u"après coup"_s);
    QCOMPARE(edited->edits.size(), 1);
    QCOMPARE(edited->edits.first().owner, u"anna@desk"_s);
    HistoryFilter filter;
    filter.text = u"apres cou"_s;
    QCOMPARE(awaited(desktop.history.commands(filter))->size(), 1);
}

void TestSessionServices::figuresTellOfDeliveries()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    const auto service = desktop.deliveryService();
    QVERIFY(!awaited(service->run(request(Step::Goback), {}, {})));
    QVERIFY(awaited(service->run(request(Step::Syncback), {}, {})));
    QVERIFY(awaited(service->run(request(Step::Goback), {}, {})));
    auto figures = awaited(desktop.history.figures({}, {}, {}));
    QVERIFY(figures);
    QCOMPARE(figures->deliveries.size(), 1);
    QCOMPARE(figures->deliveries.first().outcome, outcome::running);
    QVERIFY(!figures->deliveries.first().endedAt.isValid());
    QVERIFY(awaited(service->run(request(Step::Rescue), {}, {})));
    figures = awaited(desktop.history.figures(scratch.site().id, {}, {}));
    QCOMPARE(figures->deliveries.size(), 1);
    const DeliveryFigure delivery = figures->deliveries.first();
    QCOMPARE(delivery.outcome, u"rescued"_s);
    QVERIFY(delivery.endedAt >= delivery.startedAt);
    QVERIFY(delivery.switchMicros > 0);
    QCOMPARE(figures->commands, 4);
    QCOMPARE(figures->failures, 1);
    QStringList steps;
    for (const StepFigure &step : figures->steps)
        steps << step.step;
    QCOMPARE(steps, QStringList({u"syncback"_s, u"goback"_s, u"rescue"_s}));
    QCOMPARE(figures->steps.at(1).failures, 1);
    QVERIFY(figures->steps.first().medianMs >= 0);
    const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
    QCOMPARE(awaited(desktop.history.figures({}, tomorrow, {}))->commands, 0);
    QCOMPARE(awaited(desktop.history.figures(u"other"_s, {}, {}))->commands, 0);
}

void TestSessionServices::anOpeningAndAClosingAreAnnounced()
{
    ScratchSite scratch;
    SmtpSink sink;
    const QString why = sink.start();
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    const HookSink hooks;
    scratch.site().reportRecipients = QStringList{u"a@example.org"_s, u"b@example.org"_s};
    scratch.site().webhook = hooks.address(u"/rooms/{secret}"_s);
    scratch.site().webhookSecret.key = u"hook"_s;
    Desktop desktop(scratch);
    desktop.useMailServer(sink);
    const auto service = desktop.sessionService();
    const auto opened = awaited(service->open(draft()));
    QVERIFY(opened);
    QVERIFY(awaited(desktop.deliveryService()->run(request(Step::Syncback), {}, {})));
    SessionRecord closing = *opened;
    closing.impact = u"Aucun"_s;
    QVERIFY(awaited(service->close(closing)));
    const auto sent = awaited(desktop.mails.flush());
    QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().message));
    QTRY_COMPARE(sink.arrived().size(), 2);
    const QJsonObject opening = SmtpSink::parsed(sink.arrived().at(0).content);
    QCOMPARE(opening.value(u"subject"_s).toString(), u"Ouverture de session de livraison sur "_s + scratch.site().name);
    QVERIFY(!opening[u"parts"_s][0][1].toString().contains(u"Impact prévu"_s)); // nothing was said of it
    const QJsonObject mail = SmtpSink::parsed(sink.arrived().at(1).content);
    QVERIFY(mail.value(u"subject"_s).toString().startsWith(u"Fermeture de session"_s));
    QCOMPARE(sink.arrived().at(1).to, scratch.site().reportRecipients);
    QCOMPARE(mail[u"parts"_s].toArray().last()[0].toString(), u"application/pdf"_s);
    QCOMPARE(hooks.arrived().size(), 2);
    QCOMPARE(hooks.arrived().at(0).value(u"path"_s).toString(), u"/rooms/T0"_s);
    const QJsonObject told
        = QJsonDocument::fromJson(hooks.arrived().at(1).value(u"body"_s).toString().toUtf8()).object();
    QCOMPARE(told.value(u"event"_s).toString(), u"session-closed"_s);
    QCOMPARE(told[u"session"_s][u"impact"_s].toString(), u"Aucun"_s);
    QCOMPARE(awaited(desktop.mails.outbox(10))->size(), 4);
}

void TestSessionServices::withoutAMailServerNothingIsQueued()
{
    ScratchSite scratch;
    scratch.site().reportRecipients = QStringList{u"a@example.org"_s};
    Desktop desktop(scratch);
    QVERIFY(awaited(desktop.sessionService()->open(draft())));
    QVERIFY(awaited(desktop.mails.outbox(10))->isEmpty());
}

void TestSessionServices::aReportIsSentByHand()
{
    ScratchSite scratch;
    SmtpSink sink;
    const QString why = sink.start();
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    Desktop desktop(scratch);
    const qint64 session = awaited(desktop.sessionService()->open(draft()))->id;
    const QStringList to{u"chef@example.org"_s};
    QCOMPARE(
        awaited(desktop.mails.preview(scratch.site(), session, MailKind::Report, to)).error().facts.value(u"field"_s),
        u"sender"_s);
    desktop.useMailServer(sink);
    QCOMPARE(
        awaited(desktop.mails.preview(scratch.site(), session, MailKind::Report, {})).error().facts.value(u"field"_s),
        u"recipients"_s);
    scratch.site().reportLanguage = u"en"_s;
    const auto preview = awaited(desktop.mails.preview(scratch.site(), session, MailKind::Report, to));
    QVERIFY(preview);
    QVERIFY(preview->subject.startsWith(u"Delivery session report"_s));
    QVERIFY(preview->attachments.first().content.startsWith("%PDF"));
    QVERIFY(awaited(desktop.mails.send(scratch.site(), session, MailKind::Report, to)));
    QTRY_COMPARE(sink.arrived().size(), 1);
    QCOMPARE(sink.arrived().first().to, to);
}

void TestSessionServices::aTestMailGoesAtOnce()
{
    ScratchSite scratch;
    SmtpSink sink;
    const QString why = sink.start({u"--refuse"_s, u"nobody@example.org"_s});
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    Desktop desktop(scratch);
    MailSettings settings;
    settings.server = sink.server(SmtpServer::Security::None);
    settings.from = u"quai@example.org"_s;
    QVERIFY(awaited(desktop.mails.sendTest(settings, {}, u"me@example.org"_s)));
    QCOMPARE(sink.arrived().size(), 1);
    QVERIFY(!awaited(desktop.mails.sendTest(settings, {}, u"nobody@example.org"_s)));
    QVERIFY(awaited(desktop.mails.outbox(10))->isEmpty());
}

void TestSessionServices::reportsAndExports()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    const QTemporaryDir folder;
    const qint64 session = awaited(desktop.sessionService()->open(draft()))->id;
    QVERIFY(awaited(desktop.deliveryService()->run(request(Step::Syncback), {}, {})));
    const auto html = awaited(desktop.history.reportHtml(session, u"https://m"_s, {u"en"_s}));
    QVERIFY(html && html->contains(u"https://m"_s));
    const auto pdf = awaited(desktop.history.reportPdf(session, {}, {}));
    QVERIFY(pdf && pdf->startsWith("%PDF"));
    QVERIFY(awaited(desktop.history.exportSession(session, {}, {}, folder.filePath(u"one"_s))));
    for (const QString &name : {u"report.html"_s, u"report.pdf"_s, u"session.json"_s})
        QVERIFY2(QFile::exists(folder.filePath(u"one/"_s + name)), qPrintable(name));
    QCOMPARE(awaited(desktop.history.exportSession(session, {}, {}, folder.filePath(u"one"_s))).error().kind,
             ErrorKind::FileUnwritable);
    QVERIFY(awaited(desktop.history.exportCsv({}, folder.filePath(u"all.csv"_s))));
    QVERIFY(!awaited(desktop.history.reportHtml(session + 7, {}, {})));
}

void TestSessionServices::healthShowsABrokenChain()
{
    ScratchSite scratch;
    Desktop desktop(scratch);
    QVERIFY(awaited(desktop.deliveryService()->run(request(Step::Syncback), {}, {})));
    auto health = awaited(desktop.history.health());
    QVERIFY(health && health->chain.isIntact() && health->damage.isEmpty());
    {
        const auto history = *History::open(desktop.file());
        QVERIFY(history->database().run(u"UPDATE command SET owner = 'other@desk'"_s));
    }
    health = awaited(desktop.history.health());
    QVERIFY(health && !health->chain.isIntact());
    QCOMPARE(health->chain.commands.size(), 1);
}

QTEST_MAIN(TestSessionServices)
#include "TestSessionServices.moc"
