// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/CreationsModel.h"

#include <QListWidget>

namespace quai::ui {

/// The steps that make an instance, each with what it does and how far it is.
class StepsList final : public QListWidget
{
    Q_OBJECT

public:
    explicit StepsList(QWidget *parent = nullptr);

    /// Shows one row of @p creations; nothing while it has no plan.
    void showRow(const models::CreationsModel &creations, int row);
};

} // namespace quai::ui
