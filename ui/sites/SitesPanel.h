// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace quai::models {
class SitesModel;
}

namespace quai::ui {

class SitesProxyModel;

/// The left side of the window: the sites as a tree with a filter, and what can be done with them.
class SitesPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives the panel
    explicit SitesPanel(models::SitesModel *model, QWidget *parent = nullptr);

    /// Id of the chosen site; empty when a group or nothing is chosen.
    [[nodiscard]] QString currentSite() const;
    void setCurrentSite(const QString &siteId);
    /// Puts the cursor into the filter field.
    void focusFilter();

    /// For the menu "Site": add, edit, duplicate, remove, test, adopt, in this order.
    [[nodiscard]] QList<QAction *> siteActions() const;

Q_SIGNALS:
    void siteChosen(const QString &siteId);
    void addRequested();
    void adoptRequested();
    void editRequested(const QString &siteId);
    void duplicateRequested(const QString &siteId);
    void removeRequested(const QString &siteId);
    void refreshRequested(const QString &siteId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTree();
    void buildActions();
    void layOut();
    void onCurrentChanged();
    void applyFilter(const QString &text);
    void retranslate();

    models::SitesModel *m_model;
    SitesProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QToolButton *m_addButton;
    QAction *m_add;
    QAction *m_adopt;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_refresh;
};

} // namespace quai::ui
