// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delivery/DeliveryMemory.h"
#include "ui/delivery/DriftDialog.h"
#include "ui/sessions/HistoryMemory.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QTabWidget;

namespace quai::delivery {
struct ReleaseSource;
}

namespace quai::ui {

class Lines;
class SiteBand;
class SiteContext;
struct Services;

/// Everything about one site: the band with its mode, and its pages, each built when it is first looked at.
class SitePages final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the pages.
    SitePages(SiteContext &context, Lines &lines, const Services &services, QWidget *parent = nullptr);

    [[nodiscard]] SiteContext &context() { return m_context; }

    /// Stable name of the page in front ("dashboard", "delivery", "sessions", "codebase", "instances", "server").
    [[nodiscard]] QString currentPage() const;
    /// Unknown names are ignored.
    void setCurrentPage(const QString &name);
    /// Brings the page at @p index to the front, counted from 0.
    void setCurrentIndex(int index);
    /// Writes sizes of the pages into the settings.
    void remember();

Q_SIGNALS:
    void pageChanged(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Page
    {
        QString name;
        std::function<QWidget *()> build;
    };

    void addPages();
    void buildCurrent();
    void showBand();
    /// Builds the pages anew that keep their words from when they were built; later, while a job runs on the site.
    void rebuildPages();
    [[nodiscard]] bool hasActiveJob() const;
    [[nodiscard]] QWidget *buildDashboard();
    [[nodiscard]] QWidget *buildDelivery();
    [[nodiscard]] QWidget *buildSessions();
    [[nodiscard]] QWidget *buildCodebase();
    [[nodiscard]] QWidget *buildInstances();
    [[nodiscard]] QWidget *buildServer();
    /// Compares what the site serves, over its own line.
    [[nodiscard]] DriftSource driftSource();
    /// Shows a session on its page.
    void showSession(qint64 session);
    /// Goes to the delivery with a release chosen for its third step.
    void deliver(const std::shared_ptr<const delivery::ReleaseSource> &release);
    void retranslate();

    SiteContext &m_context;
    Lines &m_lines;
    const Services &m_services;
    SiteBand *m_band;
    QTabWidget *m_tabs;
    QLabel *m_corner; ///< the site's name where the band is hidden
    std::vector<Page> m_pages;
    bool m_rebuildLater = false;
    std::optional<DeliveryMemory> m_kept;       ///< of a delivery page that was taken away, until it is built anew
    std::optional<HistoryMemory> m_keptHistory; ///< likewise of the sessions' page
    QTimer m_settled;                           ///< runs after the end of a job
};

} // namespace quai::ui
