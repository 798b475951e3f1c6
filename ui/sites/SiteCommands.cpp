// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SiteCommands.h"

#include "core/sites/SiteStore.h"
#include "ui/common/Ask.h"
#include "ui/jobs/JobTracker.h"
#include "ui/siteeditor/AdoptDialog.h"
#include "ui/siteeditor/SiteEditor.h"
#include "ui/window/Backend.h"
#include "ui/window/Services.h"

#include <QPointer>

#include <utility>

namespace quai::ui {

using sites::Site;

SiteCommands::SiteCommands(const Services &services, Lines &lines, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_lines(lines)
    , m_window(window)
{
}

void SiteCommands::add(const QString &host)
{
    Site site;
    site.server.host = host;
    openEditor({}, site);
}

void SiteCommands::adopt(const QString &host)
{
    auto *dialog = new AdoptDialog(m_services.backend, m_lines, m_services.jobs, host, m_window);
    connect(dialog, &AdoptDialog::adopted, this, [this](const sites::Adoption &adoption) {
        openEditor({}, adoption.site, AdoptDialog::summary(adoption), adoption.sourcePassword);
    });
    dialog->open();
}

void SiteCommands::edit(const QString &siteId)
{
    const Result<Site> site = m_services.store.find(siteId);
    if (!site)
        Q_EMIT failed(site.error(), tr("Editing a site"));
    else if (!isBusy(*site))
        openEditor(siteId, *site);
}

void SiteCommands::duplicate(const QString &siteId)
{
    const Result<Site> site = m_services.store.find(siteId);
    if (!site) {
        Q_EMIT failed(site.error(), tr("Duplicating a site"));
        return;
    }
    Site copy = *site;
    copy.id.clear();
    copy.name = tr("%1 (copy)").arg(site->name);
    openEditor({}, copy, tr("This is a copy of %1. Change what differs, then save.").arg(site->name));
}

void SiteCommands::remove(const QString &siteId)
{
    const Result<Site> site = m_services.store.find(siteId);
    if (!site) {
        Q_EMIT failed(site.error(), tr("Removing a site"));
        return;
    }
    if (isBusy(*site))
        return;
    Question question;
    question.title = tr("Remove a site");
    question.text = tr("Remove %1 from the list?").arg(site->name);
    question.more = tr("Only its entry in Quai goes. Nothing is changed on the server %1, in %2.")
                        .arg(site->server.host, site->servedPath());
    question.accept = tr("Remove the site");
    question.dangerous = true;
    question.symbol = Symbol::Remove;
    m_services.ask.confirm(m_window, question, [self = QPointer(this), siteId](bool accepted) {
        if (!accepted || self.isNull())
            return;
        const Status removed = self->m_services.store.remove(siteId);
        if (removed)
            Q_EMIT self->changed({}, siteId);
        else
            Q_EMIT self->failed(removed.error(), tr("Removing a site"));
    });
}

void SiteCommands::practise()
{
    const JobHandle job = m_services.jobs.start({tr("Practice servers"), {}, {}, QStringLiteral("practice"), true});
    Q_EMIT practising(true, {});
    m_services.jobs.follow<Site>(job, m_services.backend.startPracticeServers(job.cancel), this,
                                 [this](const Result<Site> &site) { takePractice(site); });
}

void SiteCommands::takePractice(const Result<Site> &site)
{
    Q_EMIT practising(false, site || site.error().kind == ErrorKind::Cancelled ? QString() : site.error().message);
    if (!site)
        return;
    Site practice = *site;
    practice.name = tr("Practice site");
    // One that a killed program left: its servers are gone.
    if (m_services.store.find(practice.id)) {
        if (const Status gone = m_services.store.remove(practice.id); !gone) {
            Q_EMIT failed(gone.error(), tr("Adding the practice site"));
            return;
        }
    }
    const Result<Site> stored = m_services.store.add(practice);
    if (!stored) {
        Q_EMIT failed(stored.error(), tr("Adding the practice site"));
        return;
    }
    m_practice = stored->id;
    Q_EMIT changed(m_practice, {});
}

void SiteCommands::endPractice()
{
    if (!m_practice.isEmpty())
        (void)m_services.store.remove(std::exchange(m_practice, {})); // there is nobody left to be told
}

bool SiteCommands::isBusy(const Site &site)
{
    const models::JobsModel *jobs = m_services.jobs.model();
    for (int row = 0; row < jobs->rowCount(); ++row) {
        const models::Job *job = jobs->find(jobs->index(row, 0).data(models::JobsModel::IdRole).toLongLong());
        if (job != nullptr && job->isActive() && job->siteId == site.id) {
            Q_EMIT refused(tr("A job is running on %1. Wait for its end, or stop it.").arg(site.name));
            return true;
        }
    }
    return false;
}

void SiteCommands::openEditor(const QString &storedId, const Site &site, const QString &notice, const QString &password)
{
    auto *editor = new SiteEditor(m_services, m_lines, storedId, site, m_window);
    editor->setNotice(notice);
    editor->setTypedPassword(password);
    connect(editor, &SiteEditor::saved, this,
            [this](const Site &stored, const QString &formerId) { Q_EMIT changed(stored.id, formerId); });
    editor->open();
}

} // namespace quai::ui
