// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;
class QToolButton;

namespace quai::ui {

/// Below the table: how many instances are chosen, all or none of the shown ones, the commands for them, and the legend
/// of the states.
class SelectionBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// @param chosen of all instances; @param chosenShown of those that the filter shows
    void setCounts(int chosen, int chosenShown, int shown);
    /// @param only the table shows nothing but the chosen ones
    void setOnlyChosen(bool only);
    /// While a command runs no other can be started.
    void setBusy(bool busy);
    /// Filled by the page each time before it is shown.
    [[nodiscard]] QMenu *commandMenu() const { return m_menu; }

Q_SIGNALS:
    /// All shown instances are to be chosen, or none at all.
    void allRequested(bool all);
    void onlyChosenToggled(bool only);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildLegend();
    void retranslate();
    void showState();
    void drawLegend();

    QCheckBox *m_all;
    QLabel *m_count;
    QToolButton *m_commands;
    QCheckBox *m_only;
    QMenu *m_menu;
    QList<QLabel *> m_legend;   ///< words by InstanceState
    QList<QLabel *> m_pictures; ///< symbols by InstanceState
    int m_chosen = 0;
    int m_chosenShown = 0;
    int m_shown = 0;
    bool m_busy = false;
};

} // namespace quai::ui
