// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/MailServerForm.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace quai::ui {

using sessions::MailSettings;
using Security = sessions::SmtpServer::Security;

namespace {

constexpr int UsualPorts[]{25, 587, 465}; ///< in the order of Security

QLineEdit *line(QFormLayout *form, const QString &name, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(QString(label).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    form->addRow(label, edit);
    return edit;
}

} // namespace

MailServerForm::MailServerForm(QWidget *parent)
    : QWidget(parent)
{
    build();
    setSettings({});
}

void MailServerForm::build()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    form->setHorizontalSpacing(spacing::section);
    form->setVerticalSpacing(spacing::normal);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildServer(form);
    buildSender(form);
    buildTest(form);
}

void MailServerForm::buildServer(QFormLayout *form)
{
    m_host = line(form, QStringLiteral("mailHost"), tr("&Mail server:"), tr("None: no mail is sent"));
    m_security = new QComboBox(this);
    m_security->setObjectName(QStringLiteral("mailSecurity"));
    m_security->setAccessibleName(tr("Encryption"));
    m_security->addItem(tr("STARTTLS: encrypted, or nothing goes through"), static_cast<int>(Security::StartTls));
    m_security->addItem(tr("TLS: encrypted from the first byte"), static_cast<int>(Security::Tls));
    m_security->addItem(tr("None: a relay in the own network"), static_cast<int>(Security::None));
    form->addRow(tr("&Encryption:"), m_security);
    connect(m_security, &QComboBox::currentIndexChanged, this, &MailServerForm::followSecurity);
    m_port = new QSpinBox(this);
    m_port->setObjectName(QStringLiteral("mailPort"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(1, 65535);
    form->addRow(tr("P&ort:"), m_port);
    m_user = line(form, QStringLiteral("mailUser"), tr("&Login:"), tr("None"));
    m_password = line(form, QStringLiteral("mailPassword"), tr("Pass&word:"), {});
    m_password->setEchoMode(QLineEdit::Password);
    m_caFile = line(form, QStringLiteral("mailCaFile"), tr("&Certificates:"), tr("Those of the system"));
    m_caFile->setToolTip(tr("A file of certificates to trust instead, for a server with one of its own"));
}

void MailServerForm::buildSender(QFormLayout *form)
{
    m_from = line(form, QStringLiteral("mailFrom"), tr("&Sender:"), QStringLiteral("moodle@example.org"));
    m_fromName = line(form, QStringLiteral("mailFromName"), tr("&Name of the sender:"), tr("Moodle deliveries"));
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("mailLanguage"));
    m_language->setAccessibleName(tr("Language of mails and reports"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    form->addRow(tr("L&anguage:"), m_language);
    m_logo = line(form, QStringLiteral("mailLogo"), tr("Lo&go of reports:"), tr("None (path of an image)"));
}

void MailServerForm::buildTest(QFormLayout *form)
{
    m_testAddress = new QLineEdit(this);
    m_testAddress->setObjectName(QStringLiteral("mailTestAddress"));
    m_testAddress->setPlaceholderText(tr("Your own address"));
    m_testAddress->setAccessibleName(tr("Address of the test message"));
    m_test = new QPushButton(icon(Symbol::Test), tr("Send a &test message"), this);
    m_test->setObjectName(QStringLiteral("mailTest"));
    m_test->setAutoDefault(false);
    m_test->setEnabled(false);
    m_testResult = new QLabel(this);
    m_testResult->setTextFormat(Qt::PlainText);
    m_testResult->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_testAddress, 1);
    row->addWidget(m_test);
    auto *label = new QLabel(tr("Tr&y it:"), this);
    label->setBuddy(m_testAddress);
    form->addRow(label, row);
    form->addRow(m_testResult);
    connect(m_testAddress, &QLineEdit::textChanged, this, [this] { setTesting(false); });
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testAsked(m_testAddress->text().trimmed()); });
}

void MailServerForm::followSecurity()
{
    for (const int usual : UsualPorts) {
        if (m_port->value() == usual) {
            m_port->setValue(UsualPorts[m_security->currentData().toInt()]);
            return;
        }
    }
}

void MailServerForm::setSettings(const MailSettings &settings)
{
    m_host->setText(settings.server.host);
    m_security->setCurrentIndex(m_security->findData(static_cast<int>(settings.server.security)));
    m_port->setValue(settings.server.port);
    m_user->setText(settings.server.user);
    m_password->clear();
    m_password->setPlaceholderText(settings.passwordKey.isEmpty() ? tr("None")
                                                                  : tr("Unchanged: in the password store"));
    m_caFile->setText(settings.server.caFile);
    m_from->setText(settings.from);
    m_fromName->setText(settings.fromName);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_logo->setText(settings.logoFile);
}

MailSettings MailServerForm::applied(MailSettings settings) const
{
    settings.server.host = m_host->text().trimmed();
    settings.server.security = static_cast<Security>(m_security->currentData().toInt());
    settings.server.port = m_port->value();
    settings.server.user = m_user->text().trimmed();
    settings.server.caFile = m_caFile->text().trimmed();
    settings.from = m_from->text().trimmed();
    settings.fromName = m_fromName->text().trimmed();
    settings.language = m_language->currentData().toString();
    settings.logoFile = m_logo->text().trimmed();
    return settings;
}

QString MailServerForm::typedPassword() const
{
    return m_password->text();
}

void MailServerForm::showTestResult(const QString &sentence)
{
    m_testResult->setText(sentence);
}

void MailServerForm::setTesting(bool testing)
{
    m_test->setEnabled(!testing && m_testAddress->text().contains(QLatin1Char('@')));
}

} // namespace quai::ui
