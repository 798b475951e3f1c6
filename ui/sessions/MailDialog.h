// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/MailSettings.h"
#include "core/sites/Site.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace quai::ui {

class ErrorPanel;
class MailServerForm;
class MailTemplatesForm;
class OutboxPane;
struct Services;

/// How mails are sent, what they say, and those that wait. Settings are stored by "Save" alone; the password goes to
/// the keychain.
class MailDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param services outlive the dialog. @param site of the example in the preview
    MailDialog(const Services &services, const sites::Site &site, QWidget *parent);
    ~MailDialog() override;

private:
    void build();
    void read();
    void test(const QString &address);
    void save();
    void storeSettings(const sessions::MailSettings &settings);
    [[nodiscard]] sessions::MailSettings typed() const;
    void fail(const Error &error, const QString &operation);

    const Services &m_services;
    sessions::MailSettings m_settings; ///< as stored
    CancelSource m_cancel;
    ErrorPanel *m_error;
    QTabWidget *m_tabs;
    MailServerForm *m_server;
    MailTemplatesForm *m_templates;
    OutboxPane *m_outbox;
    QPushButton *m_save = nullptr;
};

} // namespace quai::ui
