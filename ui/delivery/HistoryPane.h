// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "models/delivery/HistoryModel.h"
#include "ui/delivery/HistoryProxy.h"

#include <QWidget>

class QTableView;

namespace quai::ui {

class EmptyHint;
class ErrorPanel;

/// The last steps of the site, from the server's journal.
class HistoryPane final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPane(QWidget *parent = nullptr);

    /// @param steps newest first
    void setSteps(const QList<models::PastStep> &steps);
    void showError(const Error &error);

    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    models::HistoryModel m_model;
    HistoryProxy m_proxy;
    ErrorPanel *m_error;
    QTableView *m_table;
    EmptyHint *m_hint;
};

} // namespace quai::ui
