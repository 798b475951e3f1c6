// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/remote/ServerFacts.h"
#include "core/sites/Site.h"

#include <QWidget>

class QLabel;

namespace quai::ui {

class Backend;
class ErrorPanel;
class FactsView;
class JobTracker;
class Lines;

/// Connects to a site's server, probes it and shows the result or the error: in the page "Server" and in the editor.
class ServerCheck final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the widget.
    ServerCheck(Backend &backend, Lines &lines, JobTracker &jobs, QWidget *parent = nullptr);
    /// Stops a probe that runs; does not wait for it.
    ~ServerCheck() override;

    /// Begins; a check that runs already is stopped first.
    void start(const sites::Site &site);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged();
    void found(const quai::remote::ServerFacts &facts);

private:
    void probe();
    void setRunning(bool running);
    void showError(const Error &error);

    Backend &m_backend;
    Lines &m_lines;
    JobTracker &m_jobs;
    sites::Site m_site;
    CancelSource m_cancel;
    int m_round = 0; ///< results of an earlier round are not shown
    bool m_running = false;
    ErrorPanel *m_error;
    QLabel *m_progress;
    FactsView *m_facts;
};

} // namespace quai::ui
