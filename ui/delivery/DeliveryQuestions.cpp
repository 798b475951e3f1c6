// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryQuestions.h"

#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/PlanText.h"

namespace quai::ui {

using namespace delivery;

QString DeliveryQuestions::place(const sites::Site &site)
{
    return QStringLiteral("%1:%2").arg(site.server.toString(), site.servedPath());
}

Question DeliveryQuestions::run(const sites::Site &site, const QList<StepPlan> &plans)
{
    Question question;
    const bool all = plans.size() > 1;
    const QString step = DeliveryText::step(plans.last().request.step);
    question.title = all ? tr("Run everything") : step;
    question.text = all
        ? tr("Run %Ln step(s) on “%1”, down to “%2”?", nullptr, static_cast<int>(plans.size())).arg(site.name, step)
        : tr("Put the modified code of “%1” into service?").arg(site.name);
    QStringList more{place(site)};
    if (PlanText::upgradesDatabase(plans)) {
        more << tr("Moodle's database will be upgraded. This cannot be undone: the old code may then refuse to run "
                   "with it. Make sure that there is a backup of the database.");
        if (site.production)
            question.typed = site.name;
    } else {
        more << tr("No upgrade of the database is expected. The backup version can be put back at any time.");
    }
    if (all)
        more << tr("“Cancel” stops at the next safe point.");
    question.more = more.join(QLatin1Char('\n'));
    question.details = PlanText::plain(plans);
    question.accept = all ? tr("Run everything") : DeliveryText::verb(plans.last().request.step);
    question.dangerous = true;
    question.symbol = all ? Symbol::PlayAll : Symbol::Play;
    return question;
}

Question DeliveryQuestions::rescue(const sites::Site &site, const std::optional<SiteStatus> &status, bool running)
{
    Question question;
    question.title = DeliveryText::step(Step::Rescue);
    question.text = tr("Put the secured version of “%1” back into service now?").arg(site.name);
    QStringList more{place(site)};
    if (status) {
        const bool save = status->copy(Copy::Save).completeness == Completeness::Complete;
        const CopyState &back = status->copy(save ? Copy::Save : Copy::SuperSave);
        more << tr("In service now: %1").arg(DeliveryText::version(status->copy(Copy::Served)));
        more << tr("Put back: %1, from “%2”, certified at %3")
                    .arg(DeliveryText::version(back), DeliveryText::copy(back.copy),
                         DeliveryText::time(back.stampedAt));
        if (back.version < status->copy(Copy::Served).version)
            more << tr("If Moodle's database was upgraded in between, the older code may refuse to run with it: the "
                       "database is not put back.");
    }
    more << tr("Nothing is deleted: the present code is set aside (Delivery mode).");
    if (running)
        more << tr("The step that is running is cancelled first.");
    question.more = more.join(QLatin1Char('\n'));
    question.accept = DeliveryText::verb(Step::Rescue);
    question.dangerous = true;
    question.symbol = Symbol::Rescue;
    return question;
}

Question DeliveryQuestions::takeOver(const sites::Site &site, const LockInfo &lock)
{
    Question question;
    question.title = tr("Reason for taking the lock over");
    question.text
        = tr("%1 works on “%2” (%3). Take over?").arg(lock.owner, site.name, DeliveryText::step(lock.purpose));
    const QString sign = DeliveryText::duration(lock.heartbeatAgeSecs * 1000);
    question.more = lock.stale
        ? tr("There has been no sign of life for %1. The reason is written into the site's journal.").arg(sign)
        : tr("The last sign of life came %1 ago: the step is probably still running. Two people who change one site "
             "at the same time can break it. Talk to each other first.\nThe reason is written into the site's "
             "journal.")
              .arg(sign);
    question.accept = tr("Take over");
    question.dangerous = true;
    question.symbol = Symbol::Unlock;
    return question;
}

} // namespace quai::ui
