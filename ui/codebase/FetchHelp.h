// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CodebaseService.h"

#include <QObject>
#include <QSet>

class QPushButton;

namespace quai::ui {

class Ask;
class CodebaseController;
struct CodebaseSite;
class ErrorPanel;

/// What can be done when sources do not come: log in, or repair the cache. Its buttons stand in the panel of the error
/// and are there only when they help.
class FetchHelp final : public QObject
{
    Q_OBJECT

public:
    /// References outlive the object. @param panel its parent as well
    FetchHelp(CodebaseController &controller, Ask &ask, const CodebaseSite &site, ErrorPanel *panel);

    /// A server that asks for something (its key, a password) is answered at once, where somebody can be asked; then
    /// what did not come is fetched again.
    /// @param component whose source did not come; empty: it was about the whole
    void showFor(const Error &error, const QString &component);
    void hide();

Q_SIGNALS:
    /// A sentence about what was done.
    void noted(const QString &sentence);
    void failed(const quai::Error &error, const QString &operation);

private:
    void logIn();
    void logInToServer(const ssh::Target &server);
    void askPassword(const QString &url, const QString &user);
    void repair();

    CodebaseController &m_controller;
    Ask &m_ask;
    const CodebaseSite &m_site;
    ErrorPanel *m_panel;
    QString m_component;
    QSet<QString> m_answered; ///< sources whose servers were logged in to without being told to
    QPushButton *m_logIn;
    QPushButton *m_repair;
};

} // namespace quai::ui
