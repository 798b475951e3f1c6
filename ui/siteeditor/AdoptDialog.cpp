// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/siteeditor/AdoptDialog.h"

#include "core/base/WhenFinished.h"
#include "core/ssh/ConfigHosts.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/connection/Lines.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/jobs/JobTracker.h"
#include "ui/window/Backend.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace quai::ui {

AdoptDialog::AdoptDialog(Backend &backend, Lines &lines, JobTracker &jobs, const QString &host, QWidget *parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_lines(lines)
    , m_jobs(jobs)
    , m_host(new QComboBox(this))
    , m_folder(new QLineEdit(this))
    , m_sudoUser(new QLineEdit(this))
    , m_progress(new QLabel(this))
    , m_error(new ErrorPanel(this))
{
    setWindowTitle(tr("Adopt a Tool Delivery folder"));
    setObjectName(QStringLiteral("adoptDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    buildForm(host);
    buildButtons();
}

AdoptDialog::~AdoptDialog()
{
    m_cancel.request_stop();
}

void AdoptDialog::buildForm(const QString &host)
{
    auto *intro = new QLabel(tr("Quai reads the folder that Tool Delivery has used on the server and fills in the "
                                "settings of the site. Nothing is changed there."),
                             this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    m_host->setEditable(true);
    m_host->addItems(ssh::configuredHosts(QDir::homePath() + QStringLiteral("/.ssh/config")));
    m_host->setCurrentText(host);
    m_host->lineEdit()->setPlaceholderText(tr("Name in ~/.ssh/config, or user@address:port"));
    m_folder->setPlaceholderText(QStringLiteral("/var/www"));
    m_sudoUser->setPlaceholderText(tr("The login user"));
    m_host->setObjectName(QStringLiteral("adoptHost"));
    m_folder->setObjectName(QStringLiteral("adoptFolder"));
    m_sudoUser->setObjectName(QStringLiteral("adoptSudo"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &label, QWidget *input) {
        input->setAccessibleName(label);
        form->addRow(label, input);
    };
    add(tr("&Server"), m_host);
    add(tr("&Folder of the copies"), m_folder);
    add(tr("&Read as (sudo)"), m_sudoUser);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addWidget(intro);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_error);
    layout->addStretch(1);
}

void AdoptDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_read = buttons->addButton(tr("Read the &folder"), QDialogButtonBox::ActionRole);
    m_read->setObjectName(QStringLiteral("readFolder"));
    m_read->setIcon(icon(Symbol::Adopt));
    m_read->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(m_read, &QPushButton::clicked, this, &AdoptDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    qobject_cast<QVBoxLayout *>(layout())->addWidget(buttons);
}

void AdoptDialog::read()
{
    m_error->clear();
    const Result<ssh::Target> server = ssh::Target::parse(m_host->currentText().trimmed());
    if (!server) {
        showError(server.error());
        return;
    }
    setBusy(tr("Connecting to %1…").arg(server->toString()));
    m_lines.to(*server).open(this, [this, server = *server](const Status &opened) {
        if (opened)
            readFolder(server);
        else
            showError(opened.error());
    });
}

void AdoptDialog::readFolder(const ssh::Target &server)
{
    setBusy(tr("Reading %1…").arg(m_folder->text()));
    JobRequest request;
    request.title = tr("Adopting a folder");
    request.siteName = server.toString();
    const JobHandle job = m_jobs.start(request);
    m_cancel = job.cancel;
    const auto future = m_backend.adopt(server, m_folder->text().trimmed(), m_sudoUser->text().trimmed(), job.cancel);
    m_jobs.follow<sites::Adoption>(job, future, this, [this](const Result<sites::Adoption> &adoption) {
        if (!adoption) {
            showError(adoption.error());
            return;
        }
        Q_EMIT adopted(*adoption);
        accept();
    });
}

void AdoptDialog::setBusy(const QString &text)
{
    m_progress->setText(text);
    m_progress->setVisible(!text.isEmpty());
    m_read->setEnabled(text.isEmpty());
}

void AdoptDialog::showError(const Error &error)
{
    setBusy({});
    m_error->showError(error, {tr("Adopting a folder"), {}, m_host->currentText()});
}

QString AdoptDialog::summary(const sites::Adoption &adoption)
{
    QStringList sentences;
    if (!adoption.folders.isEmpty())
        sentences << tr("Found on the server: %1.").arg(adoption.folders.join(QStringLiteral(", ")));
    if (!adoption.configFile.isEmpty())
        sentences << tr("Settings were read from %1.").arg(adoption.configFile);
    if (!adoption.notLiteral.isEmpty())
        sentences << tr("These settings could not be read and are left open: %1.")
                         .arg(adoption.notLiteral.join(QStringLiteral(", ")));
    if (!adoption.otherDirs.isEmpty())
        sentences << tr("The served folder may also be: %1.").arg(adoption.otherDirs.join(QStringLiteral(", ")));
    if (!adoption.sourcePassword.isEmpty())
        sentences << tr("A password stood there in clear: saving moves it into the password store. Remove it on the "
                        "server.");
    if (adoption.inDelivery)
        sentences << tr("Tool Delivery was left in delivery mode: finish that delivery first.");
    return sentences.join(QLatin1Char('\n'));
}

} // namespace quai::ui
