// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Job.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QSystemTrayIcon;
class QWidget;

namespace quai::ui {

class JobTracker;

/// Tells the desktop that a long job has ended while the operator was looking elsewhere.
class JobNotifier final : public QObject
{
    Q_OBJECT

public:
    /// A job shorter than this is not announced, unless the constructor is told otherwise.
    static constexpr qint64 longJobMs = 10'000;

    /// References outlive the notifier.
    JobNotifier(JobTracker &jobs, QWidget *window, qint64 announcedFromMs = longJobMs);

Q_SIGNALS:
    /// What is announced, also where the desktop shows no notifications.
    void announced(const QString &title, const QString &text);

private:
    void onFinished(models::JobId id);
    void announce(const QString &title, const QString &text, bool failed);

    JobTracker &m_jobs;
    QWidget *m_window;
    qint64 m_announcedFromMs;
    QSystemTrayIcon *m_tray = nullptr; ///< shown only while it has something to say
    QTimer m_hideTray;
};

} // namespace quai::ui
