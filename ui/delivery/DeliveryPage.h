// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Ask.h"
#include "ui/delivery/DeliveryController.h"
#include "ui/delivery/DeliveryDialogue.h"
#include "ui/delivery/DeliveryMemory.h"
#include "ui/errors/ErrorText.h"

#include <QTimer>
#include <QWidget>

class QSettings;
class QSplitter;
class QTabWidget;

namespace quai::ui {

class ChangesPane;
class CopiesPane;
class ErrorPanel;
class HistoryPane;
class ModeBand;
class OutputView;
class PlanPane;
class StepColumn;

/// The delivery screen of one site: the mode band, the four steps from top to bottom, and beside them what they print,
/// what they would do, what they changed, what the copies contain and what was done before. It shows; the controller
/// works and the dialogue asks.
class DeliveryPage final : public QWidget
{
    Q_OBJECT

public:
    /// @param service, @param jobs, @param ask outlive the page
    DeliveryPage(delivery::DeliveryService &service, const sites::Site &site, JobTracker &jobs, Ask &ask,
                 QWidget *parent = nullptr);
    ~DeliveryPage() override;

    [[nodiscard]] DeliveryController &controller() { return m_controller; }

    /// Reads the state from the server again.
    void refresh();

    /// Chooses a release for the third step; nullptr: what the site's repository offers.
    void setRelease(const std::shared_ptr<const delivery::ReleaseSource> &release);

    /// Puts a band about sessions below the mode band. @param gate asked before steps run: calls its second parameter
    /// when they may, now or later; the first names the step that waits. The emergency return asks nobody
    void setSessions(QWidget *band, DeliveryDialogue::Gate gate);

    /// Sizes of the columns and of the panes, under the group "delivery".
    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

    /// What it shows and what was typed, for a page in another language that takes its place.
    [[nodiscard]] DeliveryMemory memory() const;
    void recall(const DeliveryMemory &memory);

Q_SIGNALS:
    /// The server could not be asked, or can be asked again: for the site list and for questions about host keys and
    /// passwords. After an answer call refresh().
    void statusRead(const quai::delivery::SiteStatus &status);
    void statusFailed(const quai::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildTabs();
    void buildShortcuts();
    void connectController();
    void connectSteps();
    void runAll(bool previewOnly);
    void runAgain(const QString &stepName);
    void compareServed();
    void takeStatus();
    void takeActivity();
    void takeStart(const delivery::StepRequest &request);
    void takeOutcome(const delivery::StepOutcome &outcome);
    void takeFailure(const delivery::StepRequest &request, const Error &error);
    void takeEnd(int done, int wanted);
    void showPlans(const QList<delivery::StepPlan> &plans);
    /// @param at when they were made; invalid: they are those of a preview, whose files the server does not have yet
    void showChanges(const QList<delivery::FileChange> &changes, const QDateTime &at);
    void tick();
    [[nodiscard]] QString runningText(const QString &elapsed) const;
    [[nodiscard]] QString blockedBy() const;
    [[nodiscard]] ErrorContext context(delivery::Step step) const;

    JobTracker &m_jobs;
    DeliveryController m_controller;
    DeliveryDialogue *m_dialogue;
    ModeBand *m_band = nullptr;
    ErrorPanel *m_error = nullptr;
    QSplitter *m_splitter = nullptr;
    StepColumn *m_steps = nullptr;
    QTabWidget *m_tabs = nullptr;
    OutputView *m_output = nullptr;
    PlanPane *m_plan = nullptr;
    ChangesPane *m_changes = nullptr;
    CopiesPane *m_copies = nullptr;
    HistoryPane *m_history = nullptr;
    QTimer m_tick;
    DeliveryMemory m_memory; ///< without what the widgets hold themselves
    bool m_shownBefore = false;
    bool m_sizesRestored = false;
    QString m_note; ///< how the last run ended; shown until the next one
};

} // namespace quai::ui
