// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/delivery/StepOutcome.h"
#include "models/delivery/History.h"
#include "ui/delivery/ComponentPathEdit.h"
#include "ui/errors/ErrorText.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

#include <optional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace quai::ui {

class ErrorPanel;
class StepBadge;
class StepOptions;

/// One of the four framed steps: heading, options, run and preview buttons, progress, last result, errors.
class StepFrame final : public QFrame
{
    Q_OBJECT

public:
    /// @param number from 1, as in the heading
    StepFrame(delivery::Step step, int number, QWidget *parent = nullptr);

    [[nodiscard]] delivery::Step step() const { return m_step; }
    [[nodiscard]] StepOptions *options() const { return m_options; }

    /// @param whyNot not empty: the step cannot be run in this state, and this is why
    /// @param wait not empty: not just now
    void setAvailability(const QString &whyNot, const QString &wait);
    /// Whether a preview may be asked for: also of a step that cannot be run yet.
    void setPlannable(bool plannable);

    /// Leaves the explaining line out where room is short; the tool tips say the same.
    void setCompact(bool compact);

    /// From now on it runs. @param expectedMs how long it took the last time
    void begin(std::optional<qint64> expectedMs);
    void showProgress(const Progress &progress);
    /// It no longer runs.
    void end();

    /// The line of the last result: what just happened ...
    void showOutcome(const delivery::StepOutcome &outcome);
    /// ... or what the journal knows, unless something newer is shown already.
    void showPast(const models::PastStep &past);
    void showError(const Error &error, const ErrorContext &context);
    /// A button beside the sentences of an error. @return the button, owned by the frame; connect to clicked()
    QPushButton *addErrorButton(const QString &text);

    /// Puts the keyboard into this step.
    void focusStep();

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void runAsked(const quai::delivery::StepRequest &request);
    void planAsked(const quai::delivery::StepRequest &request);

private:
    void buildHead(QVBoxLayout *layout, int number);
    void buildProgress(QVBoxLayout *layout);
    void buildFoot(QVBoxLayout *layout);
    void connectButtons();
    void updateButtons();
    void updateTimes();
    void drawLast();
    void showLast(const QString &text, bool good, const QDateTime &at);

    delivery::Step m_step;
    StepBadge *m_badge = nullptr;
    QLabel *m_purpose = nullptr;
    StepOptions *m_options = nullptr;
    ErrorPanel *m_error = nullptr;
    QWidget *m_progressArea = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_stage = nullptr;
    QLabel *m_times = nullptr;
    QWidget *m_lastRow = nullptr;
    QLabel *m_lastPicture = nullptr;
    QLabel *m_last = nullptr;
    QPushButton *m_plan = nullptr;
    QPushButton *m_run = nullptr;
    QString m_whyNot;
    QString m_wait;
    bool m_valid = true;
    bool m_plannable = false;
    bool m_running = false;
    QElapsedTimer m_since;
    std::optional<qint64> m_expectedMs;
    QTimer m_tick;
    QDateTime m_lastAt;
    bool m_lastGood = true;
};

} // namespace quai::ui
