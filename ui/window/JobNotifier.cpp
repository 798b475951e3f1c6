// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/JobNotifier.h"

#include "ui/common/Icons.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/errors/ErrorText.h"
#include "ui/jobs/JobTracker.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace quai::ui {

using models::Job;

namespace {

constexpr int shownMs = 15'000;

} // namespace

JobNotifier::JobNotifier(JobTracker &jobs, QWidget *window, qint64 announcedFromMs)
    : QObject(window)
    , m_jobs(jobs)
    , m_window(window)
    , m_announcedFromMs(announcedFromMs)
{
    m_hideTray.setSingleShot(true);
    m_hideTray.setInterval(shownMs);
    connect(&jobs, &JobTracker::finished, this, &JobNotifier::onFinished);
}

void JobNotifier::onFinished(models::JobId id)
{
    const Job *job = m_jobs.model()->find(id);
    if (job == nullptr || m_window->isActiveWindow() || job->elapsedMs(job->endedAt) < m_announcedFromMs)
        return;
    const QString name
        = job->siteName.isEmpty() ? job->title : tr("%1, %2", "job, site").arg(job->title, job->siteName);
    const QString took = DeliveryText::duration(job->elapsedMs(job->endedAt));
    if (job->state == models::JobState::Cancelled)
        announce(tr("%1: cancelled").arg(name), tr("It took %1.").arg(took), false);
    else if (job->error)
        announce(tr("%1: failed").arg(name), describe(*job->error).what, true);
    else
        announce(tr("%1: done").arg(name), tr("It took %1.").arg(took), false);
}

void JobNotifier::announce(const QString &title, const QString &text, bool failed)
{
    QApplication::alert(m_window);
    Q_EMIT announced(title, text);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(applicationIcon(), this);
        connect(&m_hideTray, &QTimer::timeout, m_tray, &QSystemTrayIcon::hide);
        connect(m_tray, &QSystemTrayIcon::messageClicked, m_window, [this] {
            m_window->raise();
            m_window->activateWindow();
        });
    }
    m_tray->show();
    m_tray->showMessage(title, text, failed ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, shownMs);
    m_hideTray.start();
}

} // namespace quai::ui
