// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/AppBackend.h"

#include "app/gui/PracticeFarm.h"
#include "core/codebase/ThreadedCodebaseService.h"
#include "core/delivery/ThreadedDeliveryService.h"
#include "core/remote/ServerProbe.h"
#include "core/remote/SshHost.h"
#include "core/sessions/RecordedDelivery.h"
#include "core/sessions/pdf/PdfReport.h"
#include "core/ssh/Pool.h"
#include "core/vmoodle/ThreadedInstancesService.h"

namespace quai {

AppBackend::AppBackend(delivery::Operator who, const AppPaths &paths, sites::SecretStore &secrets)
    : m_operator(std::move(who))
    , m_paths(paths)
    , m_secrets(secrets)
    , m_correspondence{paths.mailFile(), sessions::pdfRenderer(),
                       [this](const QString &key, const CancelToken &cancel) { return m_secrets.read(key, cancel); }}
    , m_history(paths.historyFile(), paths.mailFile(), m_operator, sessions::pdfRenderer())
    , m_mails(paths.historyFile(), m_correspondence)
    , m_connections([](const ssh::Target &target) { return ssh::makePool(target); })
{
}

AppBackend::~AppBackend() = default;

ssh::Connection &AppBackend::connection(const ssh::Target &target)
{
    return *m_connections.connectionTo(target); // kept by the book
}

std::unique_ptr<delivery::DeliveryService> AppBackend::deliveryService(const sites::Site &site)
{
    auto host = std::make_shared<remote::SshHost>(m_connections.connectionTo(site.server));
    auto work = std::make_unique<delivery::ThreadedDeliveryService>(
        std::move(host), site, m_operator,
        [this](const QString &key, const CancelToken &cancel) { return m_secrets.read(key, cancel); });
    auto journal = std::make_shared<remote::SshHost>(m_connections.connectionTo(site.server));
    return std::make_unique<sessions::RecordedDelivery>(std::move(work), std::move(journal), site, m_operator,
                                                        m_paths.historyFile(), historyChanged());
}

std::unique_ptr<sessions::SessionService> AppBackend::sessionService(const sites::Site &site)
{
    auto host = std::make_shared<remote::SshHost>(m_connections.connectionTo(site.server));
    return std::make_unique<sessions::ThreadedSessionService>(std::move(host), site,
                                                              sessions::SessionSetup{m_paths.historyFile(), m_operator,
                                                                                     m_correspondence, historyChanged(),
                                                                                     [this] { m_mails.flushSoon(); }});
}

std::function<void(const QString &site)> AppBackend::historyChanged()
{
    return [this](const QString &site) { Q_EMIT m_history.changed(site); };
}

std::unique_ptr<vmoodle::InstancesService> AppBackend::instancesService(const sites::Site &site)
{
    auto host = std::make_shared<remote::SshHost>(m_connections.connectionTo(site.server));
    std::shared_ptr<vmoodle::BusyHosts> &busy = m_busyHosts[site.server.host.toLower()];
    if (!busy)
        busy = std::make_shared<vmoodle::BusyHosts>();
    return std::make_unique<vmoodle::ThreadedInstancesService>(std::move(host), site, busy);
}

QFuture<Result<remote::ServerFacts>> AppBackend::probe(const sites::Site &site, CancelSource cancel)
{
    auto operation = [connection = m_connections.connectionTo(site.server), site](const CancelToken &token) {
        remote::SshHost host(connection);
        return remote::probeServer(host, {site.base, site.dir, site.phpBinary, site.sudoUser, token});
    };
    return threadFor(site.server).submit<remote::ServerFacts>(std::move(operation), std::move(cancel));
}

QFuture<Result<sites::Adoption>> AppBackend::adopt(const ssh::Target &server, const QString &folder,
                                                   const QString &sudoUser, CancelSource cancel)
{
    auto operation
        = [connection = m_connections.connectionTo(server), server, folder, sudoUser](const CancelToken &token) {
              remote::SshHost host(connection);
              return sites::adoptSite(host, server, folder, sudoUser, token);
          };
    return threadFor(server).submit<sites::Adoption>(std::move(operation), std::move(cancel));
}

std::unique_ptr<codebase::CodebaseService> AppBackend::codebaseService(const QString &folder)
{
    codebase::CodebasePlace place;
    place.folder = folder;
    place.cacheFolder = m_paths.codeCache();
    place.directoryFile = m_paths.pluginDirectory();
    return std::make_unique<codebase::ThreadedCodebaseService>(std::move(place));
}

bool AppBackend::hasPracticeServers() const
{
    return hasPracticeFarm();
}

QFuture<Result<sites::Site>> AppBackend::startPracticeServers(CancelSource cancel)
{
    return m_practice.submit<sites::Site>(startPracticeFarm, std::move(cancel));
}

WorkerThread &AppBackend::threadFor(const ssh::Target &target)
{
    std::unique_ptr<WorkerThread> &thread = m_threads[target.toString()];
    if (thread == nullptr)
        thread = std::make_unique<WorkerThread>(QStringLiteral("quai-probe"));
    return *thread;
}

} // namespace quai
