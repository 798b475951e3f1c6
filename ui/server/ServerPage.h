// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace quai::ui {

class Backend;
class JobTracker;
class Lines;
class ServerCheck;
class SiteContext;

/// "Serveur": what the site's server offers, read when the page is first shown and whenever the operator asks.
class ServerPage final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the page.
    ServerPage(SiteContext &context, Backend &backend, Lines &lines, JobTracker &jobs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateButton();

    SiteContext &m_context;
    QLabel *m_title;
    QPushButton *m_refresh;
    ServerCheck *m_check;
};

} // namespace quai::ui
