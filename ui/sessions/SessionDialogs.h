// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace quai::ui {

class SessionController;
class SiteContext;

/// Asks what the session is about and opens it. There is one such dialog at a time above @p window.
void openSessionDialog(SessionController &controller, QWidget *window);

/// Asks for a remark and writes it into the open session; nothing happens when none is open.
void remarkDialog(SessionController &controller, QWidget *window);

/// Asks how the open session ended and closes it; nothing happens when none is open.
void closeSessionDialog(SiteContext &context, QWidget *window);

/// Calls @p go at once where no session is needed or one is open; otherwise asks the operator to open one first, and
/// calls it then. @param what names the step that waits. Nothing blocks
void withSession(SessionController &controller, const QString &what, QWidget *window, std::function<void()> go);

} // namespace quai::ui
