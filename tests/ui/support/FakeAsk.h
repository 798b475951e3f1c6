// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Ask.h"

namespace quai::test {

/// Answers questions by script, at once, and remembers what was asked. Without a scripted answer it says no.
class FakeAsk final : public ui::Ask
{
public:
    QList<ui::Question> questions; ///< all that were asked, oldest first
    bool confirmation = false;
    int choice = -1;
    std::optional<QString> textAnswer;
    std::optional<ui::SecretAnswer> secretAnswer;
    QString fileName;

    void confirm(QWidget *, const ui::Question &question, std::function<void(bool)> handle) override
    {
        questions.append(question);
        handle(confirmation);
    }
    void choose(QWidget *, const ui::Question &question, const QList<ui::Choice> &,
                std::function<void(int)> handle) override
    {
        questions.append(question);
        handle(choice);
    }
    void text(QWidget *, const ui::Question &question, const QString &,
              std::function<void(std::optional<QString>)> handle) override
    {
        questions.append(question);
        handle(textAnswer);
    }
    void secret(QWidget *, const ui::SecretQuestion &,
                std::function<void(std::optional<ui::SecretAnswer>)> handle) override
    {
        handle(secretAnswer);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(QString)> handle) override
    {
        handle(fileName);
    }
    void openFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(QString)> handle) override
    {
        handle(fileName);
    }
};

} // namespace quai::test
