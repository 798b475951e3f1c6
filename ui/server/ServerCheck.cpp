// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/ServerCheck.h"

#include "core/base/WhenFinished.h"
#include "ui/common/Spacing.h"
#include "ui/connection/Lines.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/jobs/JobTracker.h"
#include "ui/server/FactsView.h"
#include "ui/window/Backend.h"

#include <QLabel>
#include <QVBoxLayout>

namespace quai::ui {

ServerCheck::ServerCheck(Backend &backend, Lines &lines, JobTracker &jobs, QWidget *parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_lines(lines)
    , m_jobs(jobs)
    , m_error(new ErrorPanel(this))
    , m_progress(new QLabel(this))
    , m_facts(new FactsView(this))
{
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_progress);
    layout->addWidget(m_facts, 1);
}

ServerCheck::~ServerCheck()
{
    m_cancel.request_stop();
}

void ServerCheck::start(const sites::Site &site)
{
    stop();
    m_site = site;
    m_cancel = {};
    const int round = ++m_round;
    m_error->clear();
    m_progress->setText(tr("Connecting to %1…").arg(site.server.toString()));
    setRunning(true);
    m_lines.to(site.server).open(this, [this, round](const Status &opened) {
        if (round != m_round)
            return;
        if (opened)
            probe();
        else
            showError(opened.error());
    });
}

void ServerCheck::stop()
{
    m_cancel.request_stop();
    ++m_round;
    setRunning(false);
}

void ServerCheck::probe()
{
    m_progress->setText(tr("Connected to %1. Looking at what it offers…").arg(m_site.server.toString()));
    JobRequest request;
    request.title = tr("Server check");
    request.siteId = m_site.id;
    request.siteName = m_site.name.isEmpty() ? m_site.server.host : m_site.name;
    request.kind = QStringLiteral("probe");
    const JobHandle job = m_jobs.start(request);
    m_cancel = job.cancel;
    const auto show = [this, round = m_round](const Result<remote::ServerFacts> &facts) {
        if (round != m_round)
            return;
        if (!facts) {
            showError(facts.error());
            return;
        }
        m_facts->setFacts(*facts);
        setRunning(false);
        Q_EMIT found(*facts);
    };
    m_jobs.follow<remote::ServerFacts>(job, m_backend.probe(m_site, job.cancel), this, show);
}

void ServerCheck::showError(const Error &error)
{
    m_error->showError(error, {tr("Server check"), m_site.name, m_site.server.toString()});
    setRunning(false);
}

void ServerCheck::setRunning(bool running)
{
    m_progress->setVisible(running);
    if (m_running == running)
        return;
    m_running = running;
    Q_EMIT runningChanged();
}

} // namespace quai::ui
