// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "models/codebase/WhatIfModel.h"
#include "ui/codebase/WhatIfProxy.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace quai::ui {

class Ask;
class CodebaseController;
class EmptyHint;
class ErrorPanel;

/// What would become of the project in other versions of Moodle.
class WhatIfPane final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the pane.
    WhatIfPane(CodebaseController &controller, Ask &ask, QWidget *parent = nullptr);
    ~WhatIfPane() override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *buildBar();
    void buildTable();
    /// The versions that the cache offers, unless the operator typed others.
    void suggest();
    void calculate();
    void take(const QStringList &moodles, const Result<QList<codebase::WhatIfCell>> &cells);
    void showDetail();
    void exportMatrix();
    [[nodiscard]] QStringList asked() const;

    CodebaseController &m_controller;
    Ask &m_ask;
    CancelSource m_question;
    models::WhatIfModel m_model;
    WhatIfProxy m_proxy;
    QLineEdit *m_versions;
    QPushButton *m_calculate;
    QPushButton *m_export;
    QTableView *m_table;
    QLabel *m_detail;
    ErrorPanel *m_error;
    EmptyHint *m_hint = nullptr;
};

} // namespace quai::ui
