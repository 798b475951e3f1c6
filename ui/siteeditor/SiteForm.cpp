// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/siteeditor/SiteForm.h"

#include "core/sites/SecretKeys.h"
#include "core/sites/SiteRules.h"
#include "ui/common/Spacing.h"
#include "ui/common/Words.h"
#include "ui/siteeditor/CheckedField.h"
#include "ui/siteeditor/MistakeText.h"
#include "ui/siteeditor/PairLines.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace quai::ui {

using sites::Method;
using sites::Site;

namespace {

QStringList lines(const QPlainTextEdit *edit)
{
    QStringList result;
    for (const QString &line : edit->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            result << line.trimmed();
    }
    return result;
}

} // namespace

SiteForm::SiteForm(const QStringList &knownHosts, const QStringList &knownGroups, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    m_tabs->setObjectName(QStringLiteral("siteFormTabs"));
    m_tabs->setAccessibleName(tr("Parts of the site"));
    buildSiteTab(knownGroups);
    buildServerTab(knownHosts);
    buildCodeTab();
    buildFilesTab();
    buildTemplatesTab();
    buildSessionsTab();
    setSite({});
}

QFormLayout *SiteForm::addTab(const QString &title)
{
    auto *page = new QWidget(m_tabs);
    auto *form = new QFormLayout(page);
    form->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    form->setHorizontalSpacing(spacing::section);
    form->setVerticalSpacing(spacing::normal);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_tabs->addTab(page, title);
    return form;
}

void SiteForm::addField(QFormLayout *form, const QString &key, const QString &label, QWidget *input)
{
    input->setObjectName(key);
    input->setAccessibleName(label);
    auto *field = new CheckedField(input);
    auto *caption = new QLabel(label);
    caption->setBuddy(input);
    form->addRow(caption, field);
    m_fields.insert(key, field);
    m_labels.insert(key, caption);
}

QLineEdit *SiteForm::addLine(QFormLayout *form, const QString &key, const QString &label, const QString &hint)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    addField(form, key, label, edit);
    connect(edit, &QLineEdit::textChanged, this, &SiteForm::onEdited);
    return edit;
}

QPlainTextEdit *SiteForm::addLines(QFormLayout *form, const QString &key, const QString &label, const QString &hint)
{
    auto *edit = new QPlainTextEdit;
    edit->setPlaceholderText(hint);
    edit->setTabChangesFocus(true);
    edit->setMaximumHeight(4 * edit->fontMetrics().lineSpacing() + spacing::page);
    addField(form, key, label, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &SiteForm::onEdited);
    return edit;
}

void SiteForm::buildSiteTab(const QStringList &knownGroups)
{
    QFormLayout *form = addTab(tr("Site"));
    m_name = addLine(form, QStringLiteral("name"), tr("&Name"), tr("Moodle of the academy"));
    m_url = addLine(form, QStringLiteral("url"), tr("&Address"), QStringLiteral("https://moodle.example.org"));
    m_group = new QComboBox;
    m_group->setEditable(true);
    m_group->addItem({});
    m_group->addItems(knownGroups);
    addField(form, QStringLiteral("group"), tr("&Group"), m_group);
    m_group->lineEdit()->setPlaceholderText(tr("None: listed below its server"));
    connect(m_group, &QComboBox::currentTextChanged, this, &SiteForm::onEdited);
    m_production = new QCheckBox(tr("&Production site: dangerous actions ask for its name"));
    m_production->setObjectName(QStringLiteral("production"));
    form->addRow({}, m_production);
    connect(m_production, &QCheckBox::toggled, this, &SiteForm::onEdited);
    m_note = addLines(form, QStringLiteral("note"), tr("No&te"), {});
}

void SiteForm::buildServerTab(const QStringList &knownHosts)
{
    QFormLayout *form = addTab(tr("Server"));
    m_host = new QComboBox;
    m_host->setEditable(true);
    m_host->addItems(knownHosts);
    addField(form, QStringLiteral("server"), tr("&Server"), m_host);
    m_host->lineEdit()->setPlaceholderText(tr("Name in ~/.ssh/config, or address"));
    connect(m_host, &QComboBox::currentTextChanged, this, &SiteForm::onEdited);
    m_user = addLine(form, QStringLiteral("user"), tr("&Login user"), tr("From ~/.ssh/config"));
    m_port = new QSpinBox;
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("From ~/.ssh/config"));
    addField(form, QStringLiteral("port"), tr("P&ort"), m_port);
    connect(m_port, &QSpinBox::valueChanged, this, &SiteForm::onEdited);
    m_sudoUser = addLine(form, QStringLiteral("sudo_user"), tr("&Deliver as (sudo)"), tr("The login user"));
    m_php = addLine(form, QStringLiteral("php"), tr("&PHP command"), QStringLiteral("php"));
    m_sshConfig = addLine(form, QStringLiteral("ssh_config"), tr("SSH &configuration"), tr("~/.ssh/config"));
}

void SiteForm::buildCodeTab()
{
    QFormLayout *form = addTab(tr("Code"));
    m_method = new QComboBox;
    for (const Method method : {Method::Git, Method::Svn, Method::Cvs})
        m_method->addItem(words::method(method), static_cast<int>(method));
    addField(form, QStringLiteral("source.method"), tr("&Method"), m_method);
    connect(m_method, &QComboBox::currentIndexChanged, this, &SiteForm::onMethodChanged);
    m_repository = addLine(form, QStringLiteral("source.repository"), tr("&Repository"));
    m_module = addLine(form, QStringLiteral("source.module"), tr("M&odule"));
    m_branch = addLine(form, QStringLiteral("source.branch"), tr("&Branch"));
    m_sourceUser = addLine(form, QStringLiteral("source.user"), tr("&User"), tr("None"));
    m_password = addLine(form, QStringLiteral("source.password_key"), tr("&Password"));
    m_password->setEchoMode(QLineEdit::Password);
}

void SiteForm::buildFilesTab()
{
    QFormLayout *form = addTab(tr("Folders"));
    m_folder = addLine(form, QStringLiteral("base"), tr("&Folder of the copies"), QStringLiteral("/var/www"));
    m_dir = addLine(form, QStringLiteral("dir"), tr("&Served folder"), QStringLiteral("moodle"));
    m_environment = addLines(form, QStringLiteral("environment_files"), tr("&Environment files"),
                             tr("One path a line, below the served folder"));
    m_reload = addLine(form, QStringLiteral("reload_command"), tr("&Command after a switch"),
                       tr("None: PHP's caches are made fresh through the web"));
    m_renameFallback = new QCheckBox(tr("Allow two &renames where the server has no exchange (a visitor may meet an "
                                        "error)"));
    m_renameFallback->setObjectName(QStringLiteral("rename_fallback"));
    form->addRow({}, m_renameFallback);
    connect(m_renameFallback, &QCheckBox::toggled, this, &SiteForm::onEdited);
}

void SiteForm::buildTemplatesTab()
{
    QFormLayout *form = addTab(tr("Templates"));
    m_templates = addLines(form, QStringLiteral("templates"), tr("Tem&plates"),
                           tr("One a line: config.php = /home/me/config.php.tpl"));
    m_templates->setToolTip(tr("Environment files that are not copied, but made from a file of this computer. In it, "
                               "'{{ name }}' stands for a value and '{{ secret:name }}' for a secret."));
    m_values = addLines(form, QStringLiteral("values"), tr("&Values"), tr("One a line: dbname = moodle"));
    for (const char *several : {"templates", "values"})
        m_fields.value(QLatin1String(several))->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_secretName = addLine(form, QStringLiteral("secret_name"), tr("Na&me of a secret"), QStringLiteral("dbpass"));
    m_secretName->setValidator(
        new QRegularExpressionValidator(QRegularExpression(sites::templateNamePattern), m_secretName));
    m_secretValue = addLine(form, QStringLiteral("secret_value"), tr("S&ecret"),
                            tr("Goes into the password store of this computer"));
    m_secretValue->setEchoMode(QLineEdit::Password);
}

void SiteForm::buildSessionsTab()
{
    QFormLayout *form = addTab(tr("Sessions"));
    m_sessions = new QCheckBox(tr("&Session mode: a delivery step needs an open session"));
    m_sessions->setObjectName(QStringLiteral("sessions"));
    form->addRow({}, m_sessions);
    connect(m_sessions, &QCheckBox::toggled, this, &SiteForm::onEdited);
    m_recipients = addLines(form, QStringLiteral("report_recipients"), tr("&Recipients of reports"),
                            tr("One mail address a line"));
    m_fields.value(QStringLiteral("report_recipients"))->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_reportLanguage = new QComboBox;
    m_reportLanguage->addItem(tr("As in the mail settings"), QString());
    m_reportLanguage->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_reportLanguage->addItem(QStringLiteral("English"), QStringLiteral("en"));
    addField(form, QStringLiteral("report_language"), tr("&Language of mails and reports"), m_reportLanguage);
    connect(m_reportLanguage, &QComboBox::currentIndexChanged, this, &SiteForm::onEdited);
    m_webhook = addLine(form, QStringLiteral("webhook"), tr("&Webhook"), tr("None: no chat room is told"));
    m_webhook->setToolTip(
        tr("Gets a message in JSON when a session is opened or closed. “{secret}” stands for the part "
           "that must not be shared."));
    m_webhookSecret = addLine(form, QStringLiteral("webhook_secret_key"), tr("S&ecret of the webhook"));
    m_webhookSecret->setEchoMode(QLineEdit::Password);
}

void SiteForm::onMethodChanged()
{
    const auto method = static_cast<Method>(m_method->currentData().toInt());
    const bool git = method == Method::Git;
    const bool cvs = method == Method::Cvs;
    m_labels.value(QStringLiteral("source.repository"))->setText(cvs ? tr("CVS&ROOT") : tr("&Repository"));
    m_labels.value(QStringLiteral("source.module"))->setText(cvs ? tr("M&odule") : tr("Path bel&ow"));
    m_labels.value(QStringLiteral("source.branch"))
        ->setText(git       ? tr("&Branch")
                      : cvs ? tr("&Branch or tag")
                            : tr("&Branch (path)"));
    m_repository->setPlaceholderText(git       ? QStringLiteral("https://git.example.org/moodle.git")
                                         : cvs ? QStringLiteral(":pserver:cvs.example.org:/cvsroot")
                                               : QStringLiteral("https://svn.example.org/moodle"));
    m_branch->setPlaceholderText(git ? QStringLiteral("main") : cvs ? tr("HEAD") : QStringLiteral("trunk"));
    for (QWidget *widget : {static_cast<QWidget *>(m_fields.value(QStringLiteral("source.module"))),
                            static_cast<QWidget *>(m_labels.value(QStringLiteral("source.module")))})
        widget->setVisible(!git);
    onEdited();
}

void SiteForm::setSite(const Site &site)
{
    m_base = site;
    m_name->setText(site.name);
    m_url->setText(site.url);
    m_group->setCurrentText(site.group);
    m_production->setChecked(site.production);
    m_note->setPlainText(site.note);
    m_sessions->setChecked(site.sessions);
    m_recipients->setPlainText(site.reportRecipients.join(QLatin1Char('\n')));
    m_reportLanguage->setCurrentIndex(std::max(0, m_reportLanguage->findData(site.reportLanguage)));
    m_webhook->setText(site.webhook);
    m_webhookSecret->clear();
    m_webhookSecret->setPlaceholderText(site.webhookSecret.key.isEmpty() ? tr("None")
                                                                         : tr("Unchanged: in the password store"));
    m_host->setCurrentText(site.server.host);
    m_user->setText(site.server.user);
    m_port->setValue(site.server.port);
    m_sshConfig->setText(site.server.configFile);
    m_sudoUser->setText(site.sudoUser);
    m_php->setText(site.phpBinary);
    m_method->setCurrentIndex(m_method->findData(static_cast<int>(site.source.method)));
    m_repository->setText(site.source.repository);
    m_module->setText(site.source.module);
    m_branch->setText(site.source.branch);
    m_sourceUser->setText(site.source.user);
    m_password->clear();
    m_password->setPlaceholderText(site.source.password.key.isEmpty() ? tr("None")
                                                                      : tr("Unchanged: in the password store"));
    m_folder->setText(site.base);
    m_dir->setText(site.dir);
    m_environment->setPlainText(site.environmentFiles.join(QLatin1Char('\n')));
    m_templates->setPlainText(linesOfPairs(site.templates));
    m_values->setPlainText(linesOfPairs(site.values));
    m_secretName->clear();
    m_secretValue->clear();
    m_reload->setText(site.reloadCommand);
    m_renameFallback->setChecked(site.allowRenameFallback);
    m_showAll = false;
    onMethodChanged();
}

Site SiteForm::site() const
{
    Site site = m_base;
    site.name = m_name->text().trimmed();
    site.url = m_url->text().trimmed();
    while (site.url.endsWith(QLatin1Char('/')))
        site.url.chop(1);
    site.group = m_group->currentText().trimmed();
    site.production = m_production->isChecked();
    site.note = m_note->toPlainText();
    site.sessions = m_sessions->isChecked();
    site.reportRecipients = lines(m_recipients);
    site.reportLanguage = m_reportLanguage->currentData().toString();
    site.webhook = m_webhook->text().trimmed();
    site.server.host = m_host->currentText().trimmed();
    site.server.user = m_user->text().trimmed();
    site.server.port = m_port->value();
    site.server.configFile = m_sshConfig->text().trimmed();
    site.sudoUser = m_sudoUser->text().trimmed();
    site.phpBinary = m_php->text().trimmed();
    site.source.method = static_cast<Method>(m_method->currentData().toInt());
    site.source.repository = m_repository->text().trimmed();
    site.source.module = site.source.method == Method::Git ? QString() : m_module->text().trimmed();
    site.source.branch = m_branch->text().trimmed();
    site.source.user = m_sourceUser->text().trimmed();
    site.base = m_folder->text().trimmed();
    if (site.base.size() > 1 && site.base.endsWith(QLatin1Char('/')))
        site.base.chop(1);
    site.dir = m_dir->text().trimmed();
    site.environmentFiles = lines(m_environment);
    site.templates = pairsOfLines(m_templates->toPlainText());
    // Values of several lines, which sites.yml may hold, have no place here and stay as long as nothing is changed.
    if (m_values->toPlainText() != linesOfPairs(m_base.values))
        site.values = pairsOfLines(m_values->toPlainText());
    site.reloadCommand = m_reload->text().trimmed();
    site.allowRenameFallback = m_renameFallback->isChecked();
    return site;
}

QString SiteForm::typedWebhookSecret() const
{
    return m_webhookSecret->text();
}

QString SiteForm::typedPassword() const
{
    return m_password->text();
}

QPair<QString, QString> SiteForm::typedEnvironmentSecret() const
{
    return {m_secretName->text(), m_secretValue->text()};
}

void SiteForm::setTypedPassword(const QString &password)
{
    m_password->setText(password);
}

void SiteForm::onEdited()
{
    check();
    Q_EMIT edited();
}

void SiteForm::check()
{
    Site typed = site();
    if (typed.id.isEmpty()) // the store makes one of the name
        typed.id = QStringLiteral("new");
    if (!m_webhookSecret->text().isEmpty() && typed.webhookSecret.key.isEmpty())
        typed.webhookSecret.key = sites::webhookSecretKey(typed.id); // it gets one when it is stored
    QHash<QString, QString> sentences;
    m_mistakes = 0;
    for (const sites::SiteMistake &mistake : sites::checkSite(typed)) {
        ++m_mistakes;
        // An empty field of a new form is not wrong yet, it is only not filled in.
        if (m_showAll || mistake.problem != QLatin1String("missing"))
            sentences.insert(mistake.field, mistakeText(mistake));
    }
    for (const auto &[one, other] : {std::pair(m_secretName, m_secretValue), std::pair(m_secretValue, m_secretName)}) {
        if (!one->text().isEmpty() || other->text().isEmpty())
            continue; // a name without its secret, or a secret without its name
        ++m_mistakes;
        sentences.insert(one->objectName(), mistakeText({one->objectName(), QStringLiteral("missing"), {}}));
    }
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        field.value()->setMistake(sentences.value(field.key()));
}

void SiteForm::showAllMistakes()
{
    m_showAll = true;
    check();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        for (CheckedField *field : m_tabs->widget(tab)->findChildren<CheckedField *>()) {
            if (field->mistake().isEmpty())
                continue;
            m_tabs->setCurrentIndex(tab);
            field->setFocus();
            return;
        }
    }
}

} // namespace quai::ui
