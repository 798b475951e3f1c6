// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/siteeditor/SiteEditor.h"

#include "core/base/WhenFinished.h"
#include "core/sites/SecretKeys.h"
#include "core/sites/SecretStore.h"
#include "core/sites/SiteRules.h"
#include "core/sites/SiteStore.h"
#include "core/ssh/ConfigHosts.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/server/ServerCheck.h"
#include "ui/siteeditor/SiteForm.h"
#include "ui/window/Services.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quai::ui {

using sites::Site;

SiteEditor::SiteEditor(const Services &services, Lines &lines, const QString &storedId, const Site &site,
                       QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_storedId(storedId)
    , m_notice(new QLabel(this))
    , m_form(new SiteForm(ssh::configuredHosts(QDir::homePath() + QStringLiteral("/.ssh/config")), knownGroups(), this))
    , m_error(new ErrorPanel(this))
    , m_check(new ServerCheck(services.backend, lines, services.jobs, this))
{
    setWindowTitle(storedId.isEmpty() ? tr("Add a site") : tr("Edit %1").arg(site.name));
    setObjectName(QStringLiteral("siteEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_check->hide();
    m_form->setSite(site);
    buildLayout();
    buildButtons();
    connect(m_form, &SiteForm::edited, this, &SiteEditor::updateButtons);
    connect(m_check, &ServerCheck::runningChanged, this, &SiteEditor::updateButtons);
    updateButtons();
    resize(640, 560);
}

QStringList SiteEditor::knownGroups() const
{
    QStringList groups;
    for (const Site &site : m_services.store.sites()) {
        if (!site.group.isEmpty() && !groups.contains(site.group))
            groups << site.group;
    }
    groups.sort(Qt::CaseInsensitive);
    return groups;
}

void SiteEditor::buildLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addWidget(m_notice);
    layout->addWidget(m_form);
    layout->addWidget(m_error);
    layout->addWidget(m_check, 1);
}

void SiteEditor::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    m_test->setIcon(icon(Symbol::Test));
    m_test->setToolTip(tr("Connects to the server and looks at what it offers; changes nothing there"));
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_test->setObjectName(QStringLiteral("testSite"));
    m_save->setObjectName(QStringLiteral("saveSite"));
    cancel->setObjectName(QStringLiteral("cancelSite"));
    m_save->setDefault(true);
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &SiteEditor::test);
    connect(m_save, &QPushButton::clicked, this, &SiteEditor::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    qobject_cast<QVBoxLayout *>(layout())->addWidget(buttons);
}

void SiteEditor::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void SiteEditor::setTypedPassword(const QString &password)
{
    m_form->setTypedPassword(password);
}

void SiteEditor::updateButtons()
{
    m_test->setText(m_check->isRunning() ? tr("S&top the test") : tr("&Test"));
}

void SiteEditor::test()
{
    if (m_check->isRunning()) {
        m_check->stop();
        return;
    }
    const Site site = m_form->site();
    if (site.server.host.isEmpty()) {
        m_form->showAllMistakes();
        return;
    }
    if (m_check->isHidden()) {
        m_check->show();
        resize(width(), qMax(height(), 760));
    }
    m_check->start(site);
}

void SiteEditor::save()
{
    m_error->clear();
    if (!m_form->isUsable()) {
        m_form->showAllMistakes();
        return;
    }
    storeSecrets(m_form->site());
}

void SiteEditor::storeSecrets(Site site)
{
    const QString password = m_form->typedPassword();
    const QString webhook = m_form->typedWebhookSecret();
    const auto [name, secret] = m_form->typedEnvironmentSecret();
    if (site.id.isEmpty() && !(password.isEmpty() && webhook.isEmpty() && secret.isEmpty())) {
        QStringList taken;
        for (const Site &other : m_services.store.sites())
            taken << other.id;
        site.id = sites::idFromName(site.name, taken);
    }
    if (!password.isEmpty() && site.source.password.key.isEmpty())
        site.source.password.key = sites::sourcePasswordKey(site.id);
    if (!webhook.isEmpty() && site.webhookSecret.key.isEmpty())
        site.webhookSecret.key = sites::webhookSecretKey(site.id);
    const auto next = [this, site, key = sites::environmentSecretKey(site.id, name), secret = secret] {
        storeSecret(key, secret, site.name, [this, site] { storeSite(site); });
    };
    storeSecret(site.source.password.key, password, site.name,
                [this, site, webhook, next] { storeSecret(site.webhookSecret.key, webhook, site.name, next); });
}

void SiteEditor::storeSecret(const QString &key, const QString &secret, const QString &siteName,
                             std::function<void()> next)
{
    if (secret.isEmpty()) {
        next();
        return;
    }
    m_save->setEnabled(false);
    whenFinished<void>(m_services.secrets.write(key, secret), this,
                       [this, siteName, next = std::move(next)](const Status &written) {
                           m_save->setEnabled(true);
                           if (written)
                               next();
                           else
                               m_error->showError(written.error(), {tr("Saving the password"), siteName, {}});
                       });
}

void SiteEditor::storeSite(const Site &site)
{
    Result<Site> stored = site;
    if (m_storedId.isEmpty()) {
        stored = m_services.store.add(site);
    } else if (const Status updated = m_services.store.update(m_storedId, site); !updated) {
        stored = fail(updated.error());
    }
    if (!stored) {
        m_error->showError(stored.error(), {tr("Saving the site"), site.name, {}});
        return;
    }
    Q_EMIT saved(*stored, m_storedId);
    accept();
}

} // namespace quai::ui
