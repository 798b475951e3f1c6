// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Step.h"
#include "ui/delivery/ComponentPathEdit.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QRadioButton;
class QToolButton;

namespace quai::ui {

/// The choices of one step: which copies, which component, a comment, what happens to the database. Only those that
/// the step knows are there.
class StepOptions final : public QWidget
{
    Q_OBJECT

public:
    explicit StepOptions(delivery::Step step, QWidget *parent = nullptr);

    void setPathSource(PathSource source);
    /// Update: takes a release instead of what the site's repository offers; nullptr: the repository again.
    void setRelease(const std::shared_ptr<const delivery::ReleaseSource> &release);

    /// What the operator chose. Errors: those of ComponentPath::parse(), with the fact "path".
    [[nodiscard]] Result<delivery::StepRequest> request() const;

    /// Whether there is anything to choose.
    [[nodiscard]] bool isEmpty() const { return m_empty; }

Q_SIGNALS:
    /// @p valid: request() would succeed.
    void validityChanged(bool valid);

private:
    void addCopies(QFormLayout *form);
    void addComponent(QFormLayout *form);
    void addComment(QFormLayout *form);
    void addRelease(QFormLayout *form);
    void addDatabase(QFormLayout *form);
    void checkPath();

    delivery::Step m_step;
    bool m_empty = false;
    QRadioButton *m_saveOnly = nullptr;
    QRadioButton *m_saveAndSuperSave = nullptr;
    ComponentPathEdit *m_component = nullptr;
    QLabel *m_componentError = nullptr;
    QLineEdit *m_comment = nullptr;
    std::shared_ptr<const delivery::ReleaseSource> m_release;
    QWidget *m_releaseRow = nullptr;
    QLabel *m_releaseName = nullptr;
    QToolButton *m_noRelease = nullptr;
    QCheckBox *m_upgrade = nullptr;
    QCheckBox *m_rescue = nullptr;
};

} // namespace quai::ui
