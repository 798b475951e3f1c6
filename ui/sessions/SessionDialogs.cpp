// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionDialogs.h"

#include "ui/sessions/CloseSessionDialog.h"
#include "ui/sessions/OpenSessionDialog.h"
#include "ui/sessions/RemarkDialog.h"
#include "ui/sessions/SessionController.h"
#include "ui/sites/SiteContext.h"

#include <QCoreApplication>

namespace quai::ui {

namespace {

/// The one that is open already, or a new one with a sentence above everything.
OpenSessionDialog *dialogAbove(QWidget *window, SessionController &controller, const QString &why)
{
    auto *shown = window->findChild<OpenSessionDialog *>(QString(), Qt::FindDirectChildrenOnly);
    return shown != nullptr ? shown : new OpenSessionDialog(controller, why, window);
}

} // namespace

void openSessionDialog(SessionController &controller, QWidget *window)
{
    dialogAbove(window, controller, {})->open();
}

void remarkDialog(SessionController &controller, QWidget *window)
{
    if (controller.current() && window->findChild<RemarkDialog *>(QString(), Qt::FindDirectChildrenOnly) == nullptr)
        (new RemarkDialog(controller, window))->open();
}

void closeSessionDialog(SiteContext &context, QWidget *window)
{
    const std::optional<sessions::SessionRecord> &current = context.sessions().current();
    if (!current || window->findChild<CloseSessionDialog *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return;
    const std::optional<delivery::Mode> mode = context.status() ? std::optional(context.status()->mode) : std::nullopt;
    (new CloseSessionDialog(context.sessions(), *current, mode, window))->open();
}

void withSession(SessionController &controller, const QString &what, QWidget *window, std::function<void()> go)
{
    if (!controller.usesSessions() || controller.current()) {
        go();
        return;
    }
    const QString why
        = QCoreApplication::translate("SessionDialogs",
                                      "This site is delivered in sessions, and none is open. “%1” starts as "
                                      "soon as you have opened one.")
              .arg(what);
    OpenSessionDialog *dialog = dialogAbove(window, controller, why);
    QObject::connect(dialog, &OpenSessionDialog::opened, dialog, [go = std::move(go)] { go(); });
    dialog->open();
}

} // namespace quai::ui
