// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/ProjectsModel.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QListView;

namespace quai::ui {

class ProjectsProxy;

/// The list of code bases, and what can be done with it: new, open, import, forget.
class ProjectsPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives the pane
    explicit ProjectsPane(models::ProjectsModel &model, QWidget *parent = nullptr);

    /// The folder of the chosen project; empty without one.
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &folder);

Q_SIGNALS:
    void chosen(const QString &folder);
    void newRequested();
    void openRequested();
    void importRequested();
    void forgetRequested(const QString &folder);

private:
    void build();
    [[nodiscard]] QHBoxLayout *buildActions();
    QAction *addAction(const QString &name, const QIcon &picture, const QString &text, const QString &tip);

    models::ProjectsModel &m_model;
    ProjectsProxy *m_proxy;
    QListView *m_list;
    QAction *m_forget = nullptr;
};

} // namespace quai::ui
