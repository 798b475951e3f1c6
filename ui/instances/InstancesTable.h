// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/CommandsDelegate.h"
#include "ui/instances/InstancesProxy.h"

#include <QTableView>

namespace quai::ui {

/// The table of instances: keeps the current row and the place in view through every refresh and filter, draws the
/// commands, and turns clicks and keys into wishes. It starts nothing itself.
class InstancesTable final : public QTableView
{
    Q_OBJECT

public:
    /// @param proxy outlives the table
    explicit InstancesTable(InstancesProxy *proxy, QWidget *parent = nullptr);

    /// The instance of the current row; nothing on the head of a group.
    [[nodiscard]] std::optional<models::InstanceKey> currentInstance() const;
    /// The rows that are selected in the view, from top to bottom.
    [[nodiscard]] QList<models::InstanceKey> selectedInstances() const;
    /// Instances that the operator sees now.
    [[nodiscard]] QList<models::InstanceKey> visibleInstances() const;
    /// Goes to an instance, if the filter shows it.
    void setCurrentInstance(const models::InstanceKey &key);

    /// Widths, order and choice of columns, for the settings.
    [[nodiscard]] QByteArray columns() const;
    /// Ignored when @p state is not one of columns().
    void setColumns(const QByteArray &state);
    /// The columns of the first start.
    void resetColumns();
    /// Fills a menu with one entry a column.
    void fillColumnMenu(QMenu *menu);

Q_SIGNALS:
    /// A button of the row, or the key that stands for it.
    void rowButton(const quai::models::InstanceKey &key, quai::ui::RowButton button);
    /// The menu of a row is wanted at @p where (global).
    void menuWanted(const quai::models::InstanceKey &key, const QPoint &where);
    /// The address of an instance is to be opened in the browser.
    void browserWanted(const quai::models::InstanceKey &key);
    void columnsChanged();
    /// F5, Ctrl+F.
    void refreshWanted();
    void filterWanted();
    /// Ctrl+C.
    void copyWanted();
    /// Other rows came into view.
    void viewMoved();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeader();
    void rememberPlace();
    void restorePlace();
    void spanGroups();
    /// Gives room that is left to the names, as long as nobody has chosen widths.
    void fitNames();
    void toggleChecked();
    [[nodiscard]] bool foldByKey(int key);
    [[nodiscard]] bool actByKey(const QKeyEvent *event);

    InstancesProxy *m_proxy;
    std::optional<models::InstanceKey> m_keptCurrent;
    QList<models::InstanceKey> m_keptSelection;
    int m_keptColumn = 0;
    int m_keptScroll = 0;
    bool m_spanned = false;
    bool m_ownWidths = false; ///< the operator has chosen widths: they stay
    bool m_fitting = false;   ///< widths change by themselves
};

} // namespace quai::ui
