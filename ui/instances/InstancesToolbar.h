// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace quai::ui {

class Settings;

/// The buttons about the table as a whole: read again, by hand or by the clock; ask the instances; columns, sites,
/// export. It announces; the page acts.
class InstancesToolbar final : public QWidget
{
    Q_OBJECT

public:
    /// @param settings outlives the bar
    explicit InstancesToolbar(Settings &settings, QWidget *parent = nullptr);

    /// The sites whose instances can be shown too. @param shown ids of those that are
    void setSites(const QList<sites::Site> &others, const QSet<QString> &shown);
    /// @param text when and what was read
    void setStatus(const QString &text);
    void setReading(bool reading);
    /// Both are filled by the page each time before they are shown.
    [[nodiscard]] QMenu *columnMenu() const { return m_columnMenu; }
    [[nodiscard]] QMenu *specialMenu() const { return m_specialMenu; }
    /// Stops and starts the clock: a page that nobody sees reads nothing.
    void setActive(bool active);

Q_SIGNALS:
    void refreshRequested();
    /// @param withSizes databases and data folders too
    void askRequested(bool withSizes);
    void siteToggled(const QString &siteId, bool shown);
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildButtons();
    void fillRefreshMenu();
    void fillAskMenu();
    void fillSitesMenu();
    void startClock();
    void retranslate();

    Settings &m_settings;
    QToolButton *m_refresh;
    QToolButton *m_ask;
    QToolButton *m_columns;
    QToolButton *m_sites;
    QToolButton *m_export;
    QToolButton *m_special;
    QLabel *m_status;
    QMenu *m_refreshMenu;
    QMenu *m_askMenu;
    QMenu *m_columnMenu;
    QMenu *m_sitesMenu;
    QMenu *m_specialMenu;
    QTimer m_clock;
    QList<sites::Site> m_others;
    QSet<QString> m_shown;
    bool m_active = false;
};

} // namespace quai::ui
