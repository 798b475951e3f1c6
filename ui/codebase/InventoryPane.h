// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Lock.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QPushButton;
class QTextBrowser;

namespace quai::ui {

class Ask;
class CodebaseController;
class EmptyHint;
class ErrorPanel;

/// The inventory of the last build or of a release: shown as a page or as Markdown, and saved.
class InventoryPane final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the pane.
    InventoryPane(CodebaseController &controller, Ask &ask, QWidget *parent = nullptr);

private:
    void build();
    void takeReleases();
    void showText();
    void save();
    [[nodiscard]] std::optional<codebase::Lock> lock() const;
    [[nodiscard]] QByteArray content(bool html) const;

    CodebaseController &m_controller;
    Ask &m_ask;
    QComboBox *m_of;
    QComboBox *m_form;
    QPushButton *m_save;
    QTextBrowser *m_text;
    ErrorPanel *m_error;
    EmptyHint *m_hint;
};

} // namespace quai::ui
