// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepPlan.h"

#include <QWidget>

class QTextBrowser;

namespace quai::ui {

class EmptyHint;

/// The preview of one step or of the whole delivery: what would happen, without doing it.
class PlanPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPane(QWidget *parent = nullptr);

    void setPlans(const QList<delivery::StepPlan> &plans);

private:
    QTextBrowser *m_text;
    EmptyHint *m_hint;
};

} // namespace quai::ui
