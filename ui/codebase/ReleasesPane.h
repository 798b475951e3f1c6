// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/ReleasesModel.h"
#include "ui/codebase/ReleasesProxy.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace quai::ui {

class Ask;
class CodebaseController;
class ComparisonPane;
class EmptyHint;

/// The releases of a project: make one, compare two, deliver one.
class ReleasesPane final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the pane.
    ReleasesPane(CodebaseController &controller, Ask &ask, QWidget *parent = nullptr);

    /// The tag of the chosen release; empty without one.
    [[nodiscard]] QString current() const;
    /// The site whose served code can be compared with a release; empty: none.
    void setSite(const QString &name);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    /// @param tag of the release to be delivered
    void deliverRequested(const QString &tag);
    /// @param tag of the release that should be served
    void compareServedRequested(const QString &tag);

private:
    void buildTable();
    void buildButtons();
    void takeReleases();
    void updateButtons();
    void makeRelease();
    /// Two chosen: those; one chosen: with the one before it.
    void compareChosen();
    void compareDeclared();
    /// Runs the tests of the chosen release, or shows what they said.
    void check();
    void showReport(const QString &tag, const codebase::CheckReport &report);
    [[nodiscard]] QStringList chosen() const;

    CodebaseController &m_controller;
    Ask &m_ask;
    models::ReleasesModel m_model;
    ReleasesProxy m_proxy;
    QTableView *m_table;
    EmptyHint *m_hint;
    ComparisonPane *m_comparison;
    QPushButton *m_make;
    QPushButton *m_declared;
    QPushButton *m_served;
    QPushButton *m_check;
    QPushButton *m_deliver;
};

} // namespace quai::ui
