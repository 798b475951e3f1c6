// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/MailDialog.h"

#include "core/base/WhenFinished.h"
#include "core/sites/SecretStore.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/sessions/MailServerForm.h"
#include "ui/sessions/MailTemplatesForm.h"
#include "ui/sessions/OutboxPane.h"
#include "ui/window/Backend.h"
#include "ui/window/Services.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quai::ui {

using sessions::MailSettings;

MailDialog::MailDialog(const Services &services, const sites::Site &site, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_error(new ErrorPanel(this))
    , m_tabs(new QTabWidget(this))
    , m_server(new MailServerForm(this))
    , m_templates(new MailTemplatesForm(site, this))
    , m_outbox(new OutboxPane(services.backend.mails(), this))
{
    setObjectName(QStringLiteral("mailDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mails about sessions"));
    build();
    resize(900, 640);
    read();
}

MailDialog::~MailDialog()
{
    m_cancel.request_stop();
}

void MailDialog::build()
{
    m_tabs->setObjectName(QStringLiteral("mailTabs"));
    m_tabs->setAccessibleName(tr("Mails about sessions"));
    m_tabs->addTab(m_server, tr("Ser&ver"));
    m_tabs->addTab(m_templates, tr("Te&xts"));
    m_tabs->addTab(m_outbox, tr("&Queue"));
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveMail"));
    m_save->setDefault(true);
    m_save->setEnabled(false); // not before the stored settings are known
    QPushButton *cancel = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("closeMail"));
    connect(m_save, &QPushButton::clicked, this, &MailDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_server, &MailServerForm::testAsked, this, &MailDialog::test);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
}

void MailDialog::read()
{
    whenFinished<MailSettings>(m_services.backend.mails().settings(), this,
                               [this](const Result<MailSettings> &settings) {
                                   if (!settings) {
                                       fail(settings.error(), tr("Reading the mail settings"));
                                       return;
                                   }
                                   m_settings = *settings;
                                   m_server->setSettings(m_settings);
                                   m_templates->setSettings(m_settings);
                                   m_save->setEnabled(true);
                               });
}

MailSettings MailDialog::typed() const
{
    MailSettings settings = m_templates->applied(m_server->applied(m_settings));
    if (!m_server->typedPassword().isEmpty() && settings.passwordKey.isEmpty())
        settings.passwordKey = sessions::kMailPasswordKey;
    return settings;
}

void MailDialog::test(const QString &address)
{
    m_server->setTesting(true);
    m_server->showTestResult(tr("Handing the message in…"));
    whenFinished<void>(m_services.backend.mails().sendTest(typed(), m_server->typedPassword(), address, m_cancel), this,
                       [this, address](const Status &sent) {
                           m_server->setTesting(false);
                           m_server->showTestResult(sent ? tr("The server has taken the message for %1.").arg(address)
                                                         : QString());
                           if (sent)
                               m_error->clear();
                           else
                               fail(sent.error(), tr("Sending a test message"));
                       });
}

void MailDialog::save()
{
    const MailSettings settings = typed();
    const QString password = m_server->typedPassword();
    m_save->setEnabled(false);
    if (password.isEmpty()) {
        storeSettings(settings);
        return;
    }
    whenFinished<void>(m_services.secrets.write(settings.passwordKey, password), this,
                       [this, settings](const Status &written) {
                           if (written) {
                               storeSettings(settings);
                               return;
                           }
                           m_save->setEnabled(true);
                           fail(written.error(), tr("Saving the password"));
                       });
}

void MailDialog::storeSettings(const MailSettings &settings)
{
    whenFinished<void>(m_services.backend.mails().saveSettings(settings), this, [this](const Status &saved) {
        m_save->setEnabled(true);
        if (saved)
            accept();
        else
            fail(saved.error(), tr("Saving the mail settings"));
    });
}

void MailDialog::fail(const Error &error, const QString &operation)
{
    if (error.kind != ErrorKind::Cancelled)
        m_error->showError(error, {operation, {}, {}});
}

} // namespace quai::ui
