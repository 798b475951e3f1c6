// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Ask.h"

namespace quai::ui {

/// Asks with window-modal dialogs that are opened, never executed: no event loop is nested.
class DialogAsk final : public Ask
{
public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> handle) override;
    void choose(QWidget *parent, const Question &question, const QList<Choice> &choices,
                std::function<void(int)> handle) override;
    void text(QWidget *parent, const Question &question, const QString &initial,
              std::function<void(std::optional<QString>)> handle) override;
    void secret(QWidget *parent, const SecretQuestion &question,
                std::function<void(std::optional<SecretAnswer>)> handle) override;
    void saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                  std::function<void(QString)> handle) override;
    void openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter,
                  std::function<void(QString)> handle) override;
};

} // namespace quai::ui
