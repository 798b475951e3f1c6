// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/SampleHistory.h"

namespace quai::test {

using delivery::FileChange;
using sessions::CommandRecord;
using sessions::DeliveryFigure;
using sessions::QueuedMail;
using sessions::SessionRecord;
using sessions::StepFigure;

namespace {

const QString Marie = QStringLiteral("marie@poste-12");
const QString Paul = QStringLiteral("paul.delacroix@portable-dsi-7");

SessionRecord session(qint64 id, const QString &site, const QString &name, const QString &title, int hoursAgo)
{
    SessionRecord record;
    record.id = id;
    record.site = site;
    record.siteName = name;
    record.title = title;
    record.description = QStringLiteral("Version de sécurité ; ticket 4711.\nNouveau greffon de test demandé par la "
                                        "faculté de lettres.");
    record.expectedImpact = QStringLiteral("Aucun pour les visiteurs.");
    record.openedAt = QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursAgo);
    record.openedBy = id % 2 ? Marie : Paul;
    if (hoursAgo > 6) {
        record.closedAt = record.openedAt.addSecs(2520 + id * 60);
        record.closedBy = record.openedBy;
        record.impact = QStringLiteral("Aucun constaté.");
        record.state = QStringLiteral("En production, version 4.5.2.");
    }
    return record;
}

CommandRecord command(qint64 id, const SessionRecord &of, const QString &step, int afterSecs, int secs,
                      const QString &outcome)
{
    CommandRecord record;
    record.id = id;
    record.site = of.site;
    record.session = of.id;
    record.owner = of.openedBy;
    record.sshUser = QStringLiteral("deploy");
    record.step = step;
    record.startedAt = of.openedAt.addSecs(afterSecs);
    if (secs >= 0)
        record.endedAt = record.startedAt.addSecs(secs);
    record.outcome = outcome;
    record.exitStatus = outcome == sessions::outcome::done ? 0 : 1;
    return record;
}

void addCommands(FakeHistoryService &history, const SessionRecord &of)
{
    const QString done = sessions::outcome::done;
    const qint64 first = of.id * 100;
    QList<CommandRecord> commands{
        command(first + 1, of, QStringLiteral("syncback"), 60, 42, done),
        command(first + 2, of, QStringLiteral("goback"), 110, 1, done),
        command(first + 3, of, QStringLiteral("update"), 130, 9, of.failures > 0 ? QStringLiteral("LintFailed") : done),
        command(first + 4, of, QStringLiteral("update"), 1500, 12, done),
        command(first + 5, of, QStringLiteral("backtoprod"), 1530, 31, done)};
    if (of.isOpen())
        commands[4] = command(first + 5, of, QStringLiteral("backtoprod"), 1530, -1, sessions::outcome::interrupted);
    CommandRecord &update = commands[3];
    update.component = QStringLiteral("mod/quiz");
    update.comment = QStringLiteral("Seulement le test");
    update.changedFiles = 3;
    update.facts = {{QStringLiteral("fromVersion"), QStringLiteral("2024042205.00")},
                    {QStringLiteral("toVersion"), QStringLiteral("2024100702.00")},
                    {QStringLiteral("fromRevision"), QStringLiteral("5be1d2f07a3c9e88")},
                    {QStringLiteral("toRevision"), QStringLiteral("c91e77a0b1d2e3f4")},
                    {QStringLiteral("bytesWritten"), QStringLiteral("48213")},
                    {QStringLiteral("warnings"), QStringLiteral("lint-skipped")}};
    history.details[update.id] = {
        QStringLiteral("remote: Counting objects: 343\nUpdating 5be1d2f..c91e77a\n 3 files changed\n"),
        {{FileChange::Kind::Modified, QStringLiteral("mod/quiz/version.php"), QStringLiteral("5be1d2f0"),
          QStringLiteral("c91e77a0")},
         {FileChange::Kind::Added, QStringLiteral("mod/quiz/classes/task/clean.php"), {}, QStringLiteral("c91e77a0")},
         {FileChange::Kind::Removed, QStringLiteral("mod/quiz/old.php"), QStringLiteral("5be1d2f0"), {}}}};
    for (const CommandRecord &made : std::as_const(commands))
        history.rows.prepend(made);
}

QueuedMail mail(qint64 id, qint64 session, QueuedMail::State state, const QString &problem)
{
    QueuedMail queued;
    queued.id = id;
    queued.session = session;
    queued.subject = QStringLiteral("Session de livraison clôturée sur Campus numérique");
    queued.state = state;
    queued.attempts = static_cast<int>(id);
    queued.madeAt = QDateTime::currentDateTimeUtc().addSecs(-3600 * id);
    queued.nextAt = QDateTime::currentDateTimeUtc().addSecs(600);
    if (state == QueuedMail::State::Sent)
        queued.sentAt = queued.madeAt.addSecs(2);
    queued.problem = problem;
    return queued;
}

void addFigures(FakeHistoryService &history, const QString &site)
{
    for (int week = 0; week < 12; ++week) {
        for (int index = 0; index < (week * 5) % 4 + (week % 3 == 0 ? 0 : 1); ++index) {
            DeliveryFigure figure;
            figure.site = site;
            figure.startedAt = QDateTime::currentDateTimeUtc().addDays(-7 * week);
            figure.endedAt = figure.startedAt.addSecs(900);
            figure.outcome = week == 4 && index == 0 ? QStringLiteral("rescued") : QStringLiteral("done");
            figure.failures = index == 1 ? 1 : 0;
            history.summed.deliveries << figure;
        }
    }
    history.summed.steps = {StepFigure{QStringLiteral("syncback"), 24, 0, 41'000, 95'000},
                            StepFigure{QStringLiteral("goback"), 23, 0, 850, 2'100},
                            StepFigure{QStringLiteral("update"), 31, 4, 11'000, 48'000},
                            StepFigure{QStringLiteral("backtoprod"), 22, 1, 29'000, 184'000}};
    history.summed.sessions = 14;
    history.summed.commands = 100;
    history.summed.failures = 5;
}

} // namespace

void fillHistory(FakeBackend &backend, const QString &site, const QString &name)
{
    FakeHistoryService &history = backend.historyService;
    SessionRecord open = session(4, site, name, QStringLiteral("Moodle 4.5.2 et le nouveau greffon de test"), 2);
    open.failures = 1;
    open.commands = 5;
    open.plannedEnd = open.openedAt.addSecs(10'800);
    SessionRecord failed = session(2, site, name, QStringLiteral("Thème de l'académie, deuxième essai"), 50);
    failed.failures = 1;
    failed.commands = 5;
    SessionRecord fine = session(3, site, name, QStringLiteral("Correctif de l'authentification CAS"), 26);
    fine.commands = 5;
    SessionRecord old = session(1, site, name, QStringLiteral("Moodle 4.4 vers 4.5"), 24 * 40);
    old.commands = 5;
    for (const SessionRecord &made : {old, failed, fine, open}) {
        history.all.prepend(made);
        addCommands(history, made);
    }
    CommandRecord direct = command(900, open, QStringLiteral("syncback"), -1800, 12, QStringLiteral("NoSpace"));
    direct.session = 0;
    history.rows.append(direct);
    backend.sessionState->open = open;
    backend.mailService.queue
        = {mail(1, 3, QueuedMail::State::Queued, QStringLiteral("connect: connection refused")),
           mail(2, 3, QueuedMail::State::Sent, {}),
           mail(3, 2, QueuedMail::State::Failed, QStringLiteral("550 5.1.1 no such user: dsi@example.org")),
           mail(4, 1, QueuedMail::State::Unsure, QStringLiteral("the line was cut after the text"))};
    addFigures(history, site);
}

} // namespace quai::test
