// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/vmoodle/Leftovers.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace quai::ui {

class ErrorPanel;
class InstancesFeed;

/// Databases and data folders that no row of the register names. It shows them; nothing is removed from here.
class LeftoversDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param feed outlives the dialog
    LeftoversDialog(InstancesFeed &feed, QWidget *parent);
    ~LeftoversDialog() override;

private:
    void build();
    void read(bool withSizes);
    void showFound(const vmoodle::Leftovers &found);

    InstancesFeed &m_feed;
    CancelSource m_cancel;
    QLabel *m_head;
    QTreeWidget *m_list;
    ErrorPanel *m_error;
    QPushButton *m_measure = nullptr;
};

} // namespace quai::ui
