// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Icons.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

namespace quai::ui {

/// A yes-or-no question. All texts are plain text, already translated.
struct Question
{
    QString title;          ///< of the dialog
    QString text;           ///< one sentence: what will happen, with names and numbers
    QString more;           ///< consequences; optional
    QString details;        ///< long list in a scrolling field (a plan, file names); optional
    QString accept;         ///< the verb on the button that does it ("Remove the site")
    QString typed;          ///< not empty: the button stays off until this text is typed (a site's name)
    bool dangerous = false; ///< the accepting button is then never the default one
    bool modal = true;      ///< false: for questions that come by themselves; the window stays usable
    Symbol symbol = Symbol::Help;
};

/// One of several ways to go on.
struct Choice
{
    QString label;
    QString explanation; ///< tool tip and accessible description
};

/// A password or passphrase.
struct SecretQuestion
{
    QString title;
    QString text;
    QString label;         ///< of the field ("Password")
    QString rememberLabel; ///< empty: no check box
    bool modal = true;     ///< as of Question
};

/// What was typed.
struct SecretAnswer
{
    QString secret;
    bool remember = false;
};

/// Every question that the window asks, in one replaceable place, so that tests answer without a dialog. Nothing
/// blocks: the handler is called later, on the GUI thread, at most once, and never after @p parent died.
class Ask
{
public:
    virtual ~Ask() = default;

    /// @param handle gets true only when the accepting button was pressed
    virtual void confirm(QWidget *parent, const Question &question, std::function<void(bool)> handle) = 0;
    /// @param handle gets the index into @p choices, -1 when the operator gave up (the default)
    virtual void choose(QWidget *parent, const Question &question, const QList<Choice> &choices,
                        std::function<void(int)> handle)
        = 0;
    /// One line of text. @param initial what stands in the field; @param handle nothing when the operator gave up
    virtual void text(QWidget *parent, const Question &question, const QString &initial,
                      std::function<void(std::optional<QString>)> handle)
        = 0;
    virtual void secret(QWidget *parent, const SecretQuestion &question,
                        std::function<void(std::optional<SecretAnswer>)> handle)
        = 0;
    /// @param filter as of QFileDialog; @param handle an empty path when the operator gave up
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter,
                          std::function<void(QString)> handle)
        = 0;
    virtual void openFile(QWidget *parent, const QString &title, const QString &folder, const QString &filter,
                          std::function<void(QString)> handle)
        = 0;
};

} // namespace quai::ui
