// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/FetchHelp.h"

#include "core/base/WhenFinished.h"
#include "core/codebase/SshSources.h"
#include "ui/codebase/CodebaseController.h"
#include "ui/codebase/CodebaseSite.h"
#include "ui/common/Ask.h"
#include "ui/connection/ConnectionGuide.h"
#include "ui/errors/ErrorPanel.h"

#include <QPointer>
#include <QPushButton>
#include <QUrl>

namespace quai::ui {

using namespace codebase;

namespace {

/// Whether a server asked for something before it let the source come: its host key, a passphrase, a password.
bool isServersQuestion(const Error &error, const QString &url)
{
    return git::isSshUrl(url) && ConnectionGuide::canHelp(error);
}

} // namespace

FetchHelp::FetchHelp(CodebaseController &controller, Ask &ask, const CodebaseSite &site, ErrorPanel *panel)
    : QObject(panel)
    , m_controller(controller)
    , m_ask(ask)
    , m_site(site)
    , m_panel(panel)
    , m_logIn(panel->addButton(tr("Log in…")))
    , m_repair(panel->addButton(tr("Repair the cache")))
{
    m_logIn->setObjectName(QStringLiteral("logIn"));
    m_repair->setObjectName(QStringLiteral("repairCache"));
    m_repair->setToolTip(tr("Removes what a program that died left behind; what is damaged is fetched again"));
    connect(m_logIn, &QPushButton::clicked, this, &FetchHelp::logIn);
    connect(m_repair, &QPushButton::clicked, this, &FetchHelp::repair);
    hide();
}

void FetchHelp::showFor(const Error &error, const QString &component)
{
    m_component = component;
    const QString url = m_controller.urlOf(component);
    const bool ofServer = m_site.logIn && isServersQuestion(error, url);
    m_logIn->setVisible(ofServer || (error.kind == ErrorKind::AuthFailed && !url.isEmpty() && !git::isSshUrl(url)));
    m_repair->setVisible(error.kind == ErrorKind::RepositoryDamaged || error.kind == ErrorKind::RepositoryBusy);
    if (ofServer && !m_answered.contains(url)) {
        m_answered.insert(url); // once by itself: after that the operator says so
        logIn();
    }
}

void FetchHelp::hide()
{
    m_logIn->hide();
    m_repair->hide();
}

void FetchHelp::logIn()
{
    const QString url = m_controller.urlOf(m_component);
    if (const Result<SshSource> source = parseSshSource(url)) {
        logInToServer(source->server);
        return;
    }
    Question question;
    question.title = tr("User name");
    question.text = tr("Log in to %1, where the source of %2 lies.").arg(QUrl(url).host(), m_component);
    question.accept = tr("Continue");
    question.symbol = Symbol::Key;
    m_ask.text(m_panel, question, {}, [self = QPointer(this), url](const std::optional<QString> &user) {
        if (user && !user->trimmed().isEmpty() && !self.isNull())
            self->askPassword(url, user->trimmed());
    });
}

void FetchHelp::logInToServer(const ssh::Target &server)
{
    m_site.logIn(server, this, [this, server](const Result<ssh::Credentials> &credentials) {
        if (!credentials)
            return; // the panel tells why, and its button asks again
        m_controller.service().setServerLogin(server, *credentials);
        m_panel->clear();
        m_controller.fetchFailed();
    });
}

void FetchHelp::askPassword(const QString &url, const QString &user)
{
    SecretQuestion question;
    question.title = tr("Password");
    question.text = tr("Password or access token of %1 at %2. It is kept until Quai is closed, and never written.")
                        .arg(user, QUrl(url).host());
    question.label = tr("Password");
    m_ask.secret(m_panel, question, [self = QPointer(this), url, user](const std::optional<SecretAnswer> &answer) {
        if (!answer || self.isNull())
            return;
        self->m_controller.service().setLogin(url, {user, answer->secret});
        self->m_panel->clear();
        self->m_controller.fetch({false, {self->m_component}});
    });
}

void FetchHelp::repair()
{
    m_repair->setEnabled(false);
    whenFinished<QList<CacheSource>>(
        m_controller.service().repairCache(), this, [this](const Result<QList<CacheSource>> &lost) {
            m_repair->setEnabled(true);
            if (!lost) {
                Q_EMIT failed(lost.error(), tr("Repairing the cache"));
                return;
            }
            m_panel->clear();
            Q_EMIT noted(lost->isEmpty() ? tr("The cache is sound again.")
                                         : tr("The cache was repaired; %Ln source(s) must be fetched again.", nullptr,
                                              static_cast<int>(lost->size())));
            m_controller.refresh();
        });
}

} // namespace quai::ui
